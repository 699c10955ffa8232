package dev.migrate.diff;

import dev.migrate.test.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who objects are, whatever they look like: read before and after a change, and compared.
 */
final class KeptObjects {

    private static final Pattern PART = Pattern.compile("\"(?:[^\"]|\"\")+\"|[^.\"]+");

    private static final String FUNCTION = "SELECT to_regprocedure(:name)::oid::text";

    private static final String RELATION = "SELECT coalesce(to_regclass(:name)::oid, to_regtype(:name)::oid)::text";

    private static final String COLUMN = """
            SELECT a.attrelid || '.' || a.attnum
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = to_regclass(:relation) AND a.attname = (parse_ident(:column))[1] AND NOT a.attisdropped
            """;

    private KeptObjects() {
    }

    /** Gives the identity of each object, or "missing". */
    static Map<String, String> identities(TestDatabase database, List<String> names) {
        Map<String, String> identities = new TreeMap<>();
        JdbcClient jdbc = database.jdbc();
        for (String name : names) {
            identities.put(name, identity(jdbc, name));
        }
        return identities;
    }

    private static String identity(JdbcClient jdbc, String name) {
        if (name.endsWith(")")) {
            return jdbc.sql(FUNCTION).param("name", name).query(String.class).optional().orElse("missing");
        }
        List<String> parts = PART.matcher(name).results().map(MatchResult::group).toList();
        if (parts.size() < 3) {
            return jdbc.sql(RELATION).param("name", name).query(String.class).optional().orElse("missing");
        }
        return jdbc.sql(COLUMN)
            .param("relation", parts.get(0) + "." + parts.get(1))
            .param("column", parts.get(2))
            .query(String.class)
            .optional()
            .orElse("missing");
    }

}
