package dev.migrate.rows;

import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the rows of tables as hashes, several tables with one query. The texts are those
 * of the output functions, since a cast to text may be user-defined, and names that rows
 * refer to are read as numbers. A large object is its content, whatever its id.
 */
final class RowReader {

    private static final int TABLES_AT_ONCE = 20;

    // a policy may show other rows afterwards
    private static final String COLUMNS = """
            SELECT c.oid::bigint AS oid, n.nspname AS real_schema, NULLIF(n.nspname, pg_catalog.current_schema()) AS shown,
                c.relname, ARRAY(
                    WITH RECURSIVE above (oid, depth) AS (
                        SELECT i.inhparent, 1
                        FROM pg_catalog.pg_inherits i
                        WHERE i.inhrelid = c.oid
                        UNION
                        SELECT i.inhparent, above.depth + 1
                        FROM above
                        JOIN pg_catalog.pg_inherits i ON i.inhrelid = above.oid
                    )
                    SELECT ARRAY[NULLIF(pn.nspname, pg_catalog.current_schema()), p.relname]::text[]
                    FROM above
                    JOIN pg_catalog.pg_class p ON p.oid = above.oid
                    JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
                    ORDER BY above.depth, p.oid) AS ancestors,
                a.attnum, a.attname, a.atttypid::bigint AS type, a.atttypmod,
                t.typtype <> 'b' OR COALESCE(e.typtype <> 'b', false) AS composed,
                t.typname ~ '^reg' AND t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace AS name
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = ''
            LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typelem <> 0
            WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_'
                AND n.nspname <> 'information_schema' AND NOT pg_catalog.row_security_active(c.oid)
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                        AND d.deptype = 'e'
                )
            ORDER BY c.oid, a.attnum
            """;

    private static final String ATTRIBUTES = """
            SELECT pg_catalog.concat_ws(' ', a.attrelid::bigint, a.attnum, a.atttypid::bigint, a.atttypmod, a.attname)
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'c' AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname !~ '^pg_'
                AND n.nspname <> 'information_schema'
            """;

    private static final String LABELS = """
            SELECT pg_catalog.concat_ws(' ', e.oid::bigint, e.enumlabel) FROM pg_catalog.pg_enum e
            """;

    private final JdbcClient jdbc;

    private final Map<Long, Open> open = new LinkedHashMap<>();

    RowReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RowReading read() {
        this.jdbc.sql(COLUMNS).query((row) -> {
            add(row);
        });
        List<Open> all = List.copyOf(this.open.values());
        List<ReadTable> tables = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TABLES_AT_ONCE) {
            tables.addAll(read(all.subList(from, Math.min(all.size(), from + TABLES_AT_ONCE))));
        }
        return new RowReading(tables, strings(ATTRIBUTES), strings(LABELS));
    }

    private Set<String> strings(String query) {
        return new HashSet<>(this.jdbc.sql(query).query(String.class).list());
    }

    private void add(ResultSet row) throws SQLException {
        Open table = this.open.get(row.getLong("oid"));
        if (table == null) {
            table = Open.of(row);
            this.open.put(table.oid(), table);
        }
        if (row.getString("attname") != null) {
            table.add(row);
        }
    }

    private List<ReadTable> read(List<Open> some) {
        String query = IntStream.range(0, some.size())
            .mapToObj((index) -> some.get(index).query(index))
            .collect(Collectors.joining(" UNION ALL "));
        Map<Integer, @Nullable Long[][]> rows = new HashMap<>();
        this.jdbc.sql(query).query((row) -> {
            Array values = row.getArray(2);
            rows.put(row.getInt(1), (values != null) ? (Long[][]) values.getArray() : new Long[0][]);
        });
        return IntStream.range(0, some.size())
            .mapToObj((index) -> some.get(index).with(rows.getOrDefault(index, new Long[0][])))
            .toList();
    }

    /**
     * A table that is to be read.
     *
     * @param oid its OID
     * @param sql its name in SQL
     * @param names its name and those above it
     * @param columns its columns
     * @param hashes the hash of each, as SQL
     */
    private record Open(long oid, String sql, List<QualifiedName> names, List<ReadColumn> columns,
            List<String> hashes) {

        static Open of(ResultSet row) throws SQLException {
            String name = row.getString("relname");
            List<QualifiedName> names = new ArrayList<>(List.of(new QualifiedName(row.getString("shown"), name)));
            for (Object above : (Object[]) row.getArray("ancestors").getArray()) {
                String[] parts = (String[]) above;
                names.add(new QualifiedName(parts[0], parts[1]));
            }
            return new Open(row.getLong("oid"),
                    Identifier.quote(row.getString("real_schema")) + "." + Identifier.quote(name), names,
                    new ArrayList<>(), new ArrayList<>());
        }

        void add(ResultSet row) throws SQLException {
            String name = row.getString("attname");
            String value = Identifier.quote(name) + (row.getBoolean("name") ? "::pg_catalog.oid" : "");
            this.columns.add(new ReadColumn(row.getInt("attnum"), name, row.getLong("type"), row.getInt("atttypmod"),
                    row.getBoolean("composed")));
            String text = "pg_catalog.format('%s', " + value + ")";
            // a row of nulls is null by IS NULL, but not here
            this.hashes.add("CASE WHEN " + value + " IS DISTINCT FROM NULL THEN pg_catalog.hashtextextended("
                    + ((row.getLong("type") == LargeObjects.TYPE) ? LargeObjects.content(value, text) : text)
                    + " COLLATE \"C\", 0) END");
        }

        String query(int index) {
            List<String> values = new ArrayList<>(List.of("0::bigint"));
            values.addAll(this.hashes);
            return "SELECT " + index + ", pg_catalog.array_agg(ARRAY[" + String.join(", ", values) + "]) FROM ONLY "
                    + this.sql;
        }

        ReadTable with(@Nullable Long[][] rows) {
            return new ReadTable(this.oid, this.names, this.columns, rows);
        }

    }

}
