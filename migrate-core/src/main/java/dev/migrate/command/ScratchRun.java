package dev.migrate.command;

import dev.migrate.autogenerate.Differences;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryTables;
import dev.migrate.lint.trace.LiveTables;
import dev.migrate.lint.trace.ScratchTrace;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.StampPlan;
import dev.migrate.revision.Revision;
import dev.migrate.run.Runs;
import dev.migrate.scratch.ScratchDatabase;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.session.DatabaseSession;
import dev.migrate.sql.SqlStatement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A scratch database on which the application's revisions run, with its own history.
 */
final class ScratchRun implements AutoCloseable {

    private final Database database;

    private final Runs runs;

    private final ScratchDatabase scratch;

    private final DatabaseSession session;

    private final ScratchTrace trace;

    private ScratchRun(SchemaRooms rooms, Runs runs, ScratchDatabase scratch, DatabaseSession session,
            LiveTables live) {
        this.database = rooms.database();
        this.runs = runs;
        this.scratch = scratch;
        this.session = session;
        HistoryTables tables = this.database.tables();
        this.trace = new ScratchTrace(session, new CatalogReader(rooms.settings().scope()),
                new Differences(rooms.settings().filters()), Set.copyOf(tables.names()), live);
    }

    /**
     * Makes a database without a revision. No connection of the live database may be open
     * on this thread.
     * @throws MigrateException if none can be made
     */
    static ScratchRun open(SchemaRooms rooms, Runs runs, ScratchServer server, LiveTables live) {
        ScratchDatabase scratch = server.create(schemas(rooms.database(), server));
        try {
            return new ScratchRun(rooms, runs, scratch, scratch.openInPlaceOf(rooms.database().dataSource()), live);
        }
        catch (RuntimeException ex) {
            scratch.close();
            throw ex;
        }
    }

    // a schema that a revision creates must not be there
    private static List<String> schemas(Database database, ScratchServer server) {
        Set<String> created = database.files()
            .get()
            .graph()
            .revisions()
            .stream()
            .map((revision) -> database.files().get().find(revision.id()))
            .map(Migration::upgrade)
            .filter(MigrationBody.Script.class::isInstance)
            .flatMap((body) -> ((MigrationBody.Script) body).script().statements().stream())
            .filter((statement) -> statement.command().equals("CREATE"))
            .map(SqlStatement::objectChange)
            .filter((change) -> change != null && change.kind().equals("SCHEMA"))
            .map((change) -> change.name().name())
            .collect(Collectors.toSet());
        return server.searchPath().stream().filter((schema) -> !created.contains(schema)).toList();
    }

    /** Gives what watches scripts on it. */
    ScratchTrace trace() {
        return this.trace;
    }

    /**
     * Runs the revisions that lead to others, and these.
     * @param targets ids, or {@code heads}; those that are applied already are left alone
     * @throws MigrateException if one of them fails
     */
    void advance(Collection<String> targets) {
        if (targets.isEmpty()) {
            return;
        }
        DatabaseState state = this.database.state(this.session);
        Warnings warnings = new Warnings(this.database.instance());
        this.runs.run(this.session, state,
                (locked) -> this.database.planUpgrade(this.session, locked, List.copyOf(targets), warnings));
    }

    /** Notes that a revision has run. */
    void stamp(Revision revision) {
        DatabaseState before = this.database.state(this.session);
        this.runs.write(this.session, before, (writer, state) -> {
            KnownRevisions known = this.database.known(this.session, state);
            StampPlan plan = this.database.planStamp(known, List.of(revision.id()));
            writer.replace(plan.change());
            return true;
        });
    }

    /** Drops the database. */
    @Override
    public void close() {
        this.session.close();
        this.scratch.close();
    }

}
