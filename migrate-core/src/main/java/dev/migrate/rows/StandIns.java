package dev.migrate.rows;

import dev.migrate.sql.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values that take the place of those of a column which a change did not take, so that
 * its rows may stay. Which of them the change takes shows when it is tried again.
 */
final class StandIns {

    // from the number of a row, one after the other: the first is not a value, those that
    // use
    // the number are unique, also while a part of the rows has them
    private static final List<List<String>> VALUES = List.of(List.of("NULL"),
            List.of("(n.n + 20000)::text", "n.n::text"), List.of("'0'::text"), List.of("'true'::text"),
            List.of("'2000-01-01'::text"), List.of("'{}'::text"), List.of("'10.0.0.1'::text"),
            List.of("pg_catalog.lpad(pg_catalog.to_hex(n.n), 32, '0')"));

    // a row that is referred to keeps its key, and one in a partition its place
    private static final String COLUMN = """
            SELECT n.nspname, c.relname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                EXISTS (
                    SELECT FROM pg_catalog.pg_constraint k
                    WHERE k.contype = 'f' AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey)) AS refers
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.oid = ?::pg_catalog.oid AND a.attname = ? AND a.attgenerated = ''
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_constraint k
                    WHERE k.contype = 'f' AND k.confrelid = c.oid AND a.attnum = ANY (k.confkey))
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_partitioned_table p
                    WHERE p.partrelid = c.oid AND (a.attnum = ANY (p.partattrs) OR 0 = ANY (p.partattrs)))
            """;

    private final Server server;

    private final Long table;

    StandIns(Server server, long table) {
        this.server = server;
        this.table = table;
    }

    /**
     * Gives a column other values, if there are any that its own constraints take.
     * @param column its name
     * @param from the number of the first values that are tried
     * @return the number of the values that it has now; -1 if there are none
     */
    int put(String column, int from) {
        Target target = this.server.jdbc()
            .sql(COLUMN)
            .param(this.table)
            .param(column)
            .query((row, index) -> Target.of(row, column))
            .optional()
            .orElse(null);
        for (int number = from; target != null && number < VALUES.size(); number++) {
            String update = target.update(number);
            if (update != null && isRun(update)) {
                return number;
            }
        }
        return -1;
    }

    private boolean isRun(String sql) {
        try {
            this.server.run(sql);
            return true;
        }
        catch (SQLException ex) {
            return false;
        }
    }

    /**
     * A column.
     *
     * @param table its table, as SQL
     * @param name its name, as SQL
     * @param type its type
     * @param refers whether a foreign key looks at its values
     */
    private record Target(String table, String name, String type, boolean refers) {

        static Target of(ResultSet row, String column) throws SQLException {
            return new Target(
                    Identifier.quote(row.getString("nspname")) + "." + Identifier.quote(row.getString("relname")),
                    Identifier.quote(column), row.getString("type"), row.getBoolean("refers"));
        }

        @Nullable String update(int number) {
            return (this.refers && number > 0) ? null
                    : VALUES.get(number)
                        .stream()
                        .map(this::update)
                        .collect(Collectors.joining(";", "SET CONSTRAINTS ALL IMMEDIATE;", ""));
        }

        private String update(String value) {
            return """
                    UPDATE %1$s AS t SET %2$s = (%3$s)::%4$s
                    FROM (SELECT tableoid, ctid, pg_catalog.row_number() OVER (ORDER BY tableoid, ctid) AS n FROM %1$s) AS n
                    WHERE t.tableoid = n.tableoid AND t.ctid = n.ctid
                    """
                .formatted(this.table, this.name, value, this.type);
        }

    }

}
