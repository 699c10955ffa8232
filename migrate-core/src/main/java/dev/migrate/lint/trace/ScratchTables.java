package dev.migrate.lint.trace;

import dev.migrate.rows.FillSettings;
import dev.migrate.rows.RowGenerator;
import dev.migrate.rows.ScratchRows;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of the tables of a scratch database, but for those of migrate itself. */
final class ScratchTables {

    // as many as values that are likely to go wrong
    private static final int ROW_COUNT = 40;

    // data exception, integrity constraint violation, what a function raises
    private static final List<String> OF_ROWS = List.of("22", "23", "P0");

    private static final String TABLES = """
            SELECT c.oid::bigint AS oid, n.nspname AS schema, c.relname AS name,
                pg_catalog.format('%I.%I', n.nspname, c.relname) AS quoted
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
            ORDER BY c.oid
            """;

    private final DatabaseSession session;

    private final Set<String> own;

    private final ScratchRows rows;

    // those whose rows did not fit; they are not filled again
    private final Set<Long> cleared = new HashSet<>();

    /**
     * Looks after the rows of a database.
     * @param own the names of the tables of migrate
     */
    ScratchTables(DatabaseSession session, Set<String> own) {
        this.session = session;
        this.own = Set.copyOf(own);
        this.rows = new ScratchRows(session);
    }

    /** Gives the tables that have no row some. */
    void fill() {
        List<Found> empty = empty();
        if (!empty.isEmpty()) {
            Set<QualifiedName> names = empty.stream().map(Found::name).collect(Collectors.toSet());
            FillSettings usual = FillSettings.defaults();
            RowGenerator.fill(this.session, new FillSettings(ROW_COUNT, usual.limit(), usual.seed(), usual.schemas()),
                    names::contains);
        }
    }

    /** Returns whether a statement failed on rows, and may run without them. */
    static boolean isOfRows(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && OF_ROWS.stream().anyMatch(state::startsWith);
    }

    /** Empties the table of which the server speaks, or else all. */
    void giveWay(SQLException refused) {
        QualifiedName table = SqlErrors.table(refused);
        Long oid = (table != null) ? this.rows.find(table) : null;
        List<Long> concerned = (oid != null) ? List.of(oid) : found().stream().map(Found::oid).toList();
        this.cleared.addAll(concerned);
        if (!concerned.isEmpty()) {
            this.rows.clear(concerned);
        }
    }

    private List<Found> found() {
        return this.session.jdbc()
            .sql(TABLES)
            .query((row, index) -> new Found(row.getLong("oid"),
                    new QualifiedName(row.getString("schema"), row.getString("name")), row.getString("quoted")))
            .list()
            .stream()
            .filter((table) -> !this.own.contains(table.name().name()))
            .toList();
    }

    private List<Found> empty() {
        List<Found> open = new ArrayList<>(found());
        open.removeIf((table) -> this.cleared.contains(table.oid()));
        if (open.isEmpty()) {
            return open;
        }
        String query = open.stream()
            .map((table) -> "SELECT " + table.oid() + "::bigint WHERE NOT EXISTS (SELECT FROM " + table.quoted() + ")")
            .collect(Collectors.joining("\nUNION ALL\n"));
        Set<Long> empty = this.session.jdbc().sql(query).query(Long.class).set();
        open.removeIf((table) -> !empty.contains(table.oid()));
        return open;
    }

    /** A table. */
    private record Found(long oid, QualifiedName name, String quoted) {

    }

}
