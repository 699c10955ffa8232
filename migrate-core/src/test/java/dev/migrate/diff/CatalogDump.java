package dev.migrate.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database as sorted lines, by queries of our own over the catalogs and PostgreSQL's
 * functions that write definitions.
 */
final class CatalogDump {

    private static final Pattern QUERY = Pattern
        .compile("-- query: (?<title>[^\\[\\n]*)(?: \\[pg>=(?<version>\\d+)])?\\n");

    /** Neither PostgreSQL's own, nor an extension's, nor of the tool under test. */
    private static final String OWN = """
            SET LOCAL search_path = '';
            CREATE FUNCTION pg_temp.own(class regclass, object oid, space oid) RETURNS boolean STABLE LANGUAGE sql AS $$
                SELECT (object >= 16384 OR object = 2200)
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                        WHERE d.classid = class AND d.objid = object AND d.deptype = 'e')
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_namespace n
                        WHERE n.oid = space AND (n.nspname ~ '^pg_' OR n.nspname = 'information_schema'))
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_class c
                        WHERE class = 'pg_catalog.pg_class'::regclass AND c.oid = object AND c.relname ~ '^migrate_')
            $$
            """;

    private static final String TEXT = read();

    private CatalogDump() {
    }

    /**
     * Reads within the transaction that the connection is in, and undoes what it left
     * there.
     */
    static String of(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        SortedSet<String> lines = new TreeSet<>();
        var savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(OWN);
            for (String query : queries(version)) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
        }
        connection.rollback(savepoint);
        return String.join("\n", lines);
    }

    private static List<String> queries(int version) {
        Matcher heading = QUERY.matcher(TEXT);
        List<Integer> starts = heading.results().map((result) -> result.start()).toList();
        return starts.stream().map((start) -> query(start, version)).filter((query) -> !query.isEmpty()).toList();
    }

    private static String query(int start, int version) {
        Matcher heading = QUERY.matcher(TEXT);
        heading.find(start);
        int end = TEXT.indexOf("-- query: ", heading.end());
        boolean known = heading.group("version") == null || Integer.parseInt(heading.group("version")) <= version;
        return known ? TEXT.substring(heading.end(), (end < 0) ? TEXT.length() : end).strip() : "";
    }

    private static String read() {
        try (InputStream file = CatalogDump.class.getResourceAsStream("/diff/catalog-dump.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
