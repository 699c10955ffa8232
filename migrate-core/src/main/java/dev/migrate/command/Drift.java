package dev.migrate.command;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.autogenerate.DesiredSource;
import dev.migrate.autogenerate.Differences;
import dev.migrate.autogenerate.RunTimePartitions;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.report.DriftReport;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.List;

/** Compares the live database with what its applied revisions give. */
public final class Drift {

    private final SchemaRooms rooms;

    private final Runs runs;

    /**
     * Compares this database.
     * @param rooms the database and what is looked at
     * @param runs runs revisions on scratch databases
     */
    public Drift(SchemaRooms rooms, Runs runs) {
        this.rooms = rooms;
        this.runs = runs;
    }

    /**
     * Compares.
     * @return what differs
     */
    public DriftReport look() {
        Database database = this.rooms.database();
        SchemaRooms.Live live;
        List<String> rows;
        try (DatabaseSession session = database.open()) {
            DatabaseState state = database.state(session);
            requireKnown(database.known(session, state));
            rows = state.rows();
            live = this.rooms.read(session, this.rooms.settings().scope());
        }
        SchemaSnapshot given = new Rebuild(database, this.runs).of(live, rows);
        RunTimePartitions partitions = this.rooms.partitions(live, comments());
        SchemaSnapshot there = partitions.without(live.snapshot(), given);
        SchemaSnapshot expected = partitions.without(given, live.snapshot());
        Differences differences = new Differences(this.rooms.settings().filters());
        List<SchemaChange> changes = differences.between(expected, there);
        return new DriftReport(SchemaFindings.drift(changes, there), changes, differences.between(there, expected));
    }

    // only what it says of partitions matters here, and a running service need not have
    // it
    private List<Note> comments() {
        DesiredSource desired = this.rooms.settings().desired();
        try {
            return (desired != null) ? desired.partitions() : List.of();
        }
        catch (MigrateException ex) {
            return List.of();
        }
    }

    private static void requireKnown(KnownRevisions known) {
        if (!known.unknown().isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.DATABASE_AHEAD,
                        "what the database was made of is not known: it has \"" + String.join("\", \"", known.unknown())
                                + "\", for which there is no file")
                .withDetail("Nothing was compared.")
                .withHint("Run the command with the application that has these revisions."));
        }
    }

}
