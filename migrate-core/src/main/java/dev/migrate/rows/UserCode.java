package dev.migrate.rows;

import dev.migrate.sql.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Triggers and rules that an INSERT, UPDATE or TRUNCATE would fire. They are disabled as
 * long as the tables are filled, changed or emptied, as the owner of a table may, since
 * it is not known what they do beyond the table. One that cannot be disabled fires; if it
 * refuses the rows, the table is reported. Constraints and foreign keys hold all the
 * same.
 */
final class UserCode {

    // PostgreSQL 14 calls a partition's copy of a trigger internal; 52 are the bits of
    // INSERT, UPDATE and TRUNCATE
    private static final String READ = """
            WITH filled AS (
                SELECT given.number::pg_catalog.oid AS oid
                FROM pg_catalog.unnest(?::bigint[]) AS given (number)
                UNION
                SELECT t.relid
                FROM pg_catalog.unnest(?::bigint[]) AS given (number)
                CROSS JOIN LATERAL pg_catalog.pg_partition_tree(given.number::pg_catalog.oid::pg_catalog.regclass) AS t
            )
            SELECT n.nspname, c.relname, code.kind, code.name, code.state
            FROM (
                SELECT t.tgrelid AS relation, 'TRIGGER' AS kind, t.tgname AS name, t.tgenabled AS state
                FROM pg_catalog.pg_trigger t
                WHERE (NOT t.tgisinternal OR t.tgparentid <> 0)
                    AND t.tgenabled IN ('O', 'A') AND t.tgtype & 52 <> 0
                    AND NOT EXISTS (
                        SELECT FROM pg_catalog.pg_constraint k WHERE k.oid = t.tgconstraint AND k.contype <> 't'
                    )
                UNION ALL
                SELECT r.ev_class, 'RULE', r.rulename, r.ev_enabled
                FROM pg_catalog.pg_rewrite r
                WHERE r.ev_type IN ('2', '3') AND r.ev_enabled IN ('O', 'A')
            ) code
            JOIN filled ON filled.oid = code.relation
            JOIN pg_catalog.pg_class c ON c.oid = code.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p')
            ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", code.kind, code.name COLLATE "C"
            """;

    private final Server server;

    private final List<Switch> disabled = new ArrayList<>();

    private UserCode(Server server) {
        this.server = server;
    }

    /** Disables what the tables and their partitions have. */
    static UserCode disable(Server server, Long[] tables) {
        UserCode code = new UserCode(server);
        JdbcClient jdbc = server.jdbc();
        List<Switch> all = jdbc.sql(READ).param(tables).param(tables).query((row, index) -> Switch.of(row)).list();
        try {
            if (!all.isEmpty()) {
                server.run(String.join("; ", all.stream().map(Switch::off).toList()));
                code.disabled.addAll(all);
            }
        }
        catch (SQLException ex) {
            all.forEach(code::disable);
        }
        return code;
    }

    private void disable(Switch one) {
        try {
            this.server.run(one.off());
            this.disabled.add(one);
        }
        catch (SQLException ex) {
            // it fires
        }
    }

    /**
     * Enables them again, each as it was.
     * @throws SQLException if the server refuses it; the transaction must not be
     * committed then
     */
    void enable() throws SQLException {
        if (!this.disabled.isEmpty()) {
            this.server.run(String.join("; ", this.disabled.stream().map(Switch::on).toList()));
        }
    }

    /**
     * A trigger or a rule.
     *
     * @param table its table, as SQL
     * @param what the sort and the name, as SQL
     * @param always whether it fires on replicas too
     */
    private record Switch(String table, String what, boolean always) {

        static Switch of(ResultSet row) throws SQLException {
            return new Switch(
                    Identifier.quote(row.getString("nspname")) + "." + Identifier.quote(row.getString("relname")),
                    row.getString("kind") + " " + Identifier.quote(row.getString("name")),
                    row.getString("state").equals("A"));
        }

        String off() {
            return "ALTER TABLE ONLY " + this.table + " DISABLE " + this.what;
        }

        String on() {
            return "ALTER TABLE ONLY " + this.table + " ENABLE " + (this.always ? "ALWAYS " : "") + this.what;
        }

    }

}
