package dev.migrate.rows;

import dev.migrate.sql.Identifier;
import java.sql.SQLException;
import java.util.List;

/**
 * The constraints that could be checked at the end of the transaction. They are checked
 * with each statement, so that a row that breaks one is known.
 */
final class DeferredConstraints {

    // a name may be that of a constraint of another table too, which cannot be deferred
    private static final String READ = """
            SELECT n.nspname, c.conname, bool_or(c.condeferred) AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_constraint o
                    WHERE o.connamespace = n.oid AND o.conname = c.conname AND NOT o.condeferrable
                ) AS deferred
            FROM pg_catalog.pg_constraint c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
            WHERE c.conrelid = ANY (?::bigint[]) AND c.condeferrable
            GROUP BY n.oid, n.nspname, c.conname
            ORDER BY n.nspname COLLATE "C", c.conname COLLATE "C"
            """;

    private final Server server;

    private final List<String> all;

    private final List<String> late;

    private DeferredConstraints(Server server, List<String> all, List<String> late) {
        this.server = server;
        this.all = all;
        this.late = late;
    }

    static DeferredConstraints of(Server server, Long[] tables) {
        List<Named> names = server.jdbc()
            .sql(READ)
            .param(tables)
            .query((row, index) -> new Named(
                    Identifier.quote(row.getString(1)) + "." + Identifier.quote(row.getString(2)), row.getBoolean(3)))
            .list();
        return new DeferredConstraints(server, names.stream().map(Named::name).toList(),
                names.stream().filter(Named::late).map(Named::name).toList());
    }

    /** Lets them be checked at once. */
    void check() throws SQLException {
        set(this.all, "IMMEDIATE");
    }

    /** Lets those be checked late that are late by their definition. */
    void putOff() throws SQLException {
        set(this.late, "DEFERRED");
    }

    private void set(List<String> names, String mode) throws SQLException {
        if (!names.isEmpty()) {
            this.server.run("SET CONSTRAINTS " + String.join(", ", names) + " " + mode);
        }
    }

    /**
     * A constraint.
     *
     * @param name its name, as SQL
     * @param late whether it is initially deferred
     */
    private record Named(String name, boolean late) {
    }

}
