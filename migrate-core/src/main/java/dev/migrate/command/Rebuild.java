package dev.migrate.command;

import dev.migrate.autogenerate.ExtensionVersions;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.run.Runs;
import dev.migrate.scratch.ScratchDatabase;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Runs revisions on a scratch database, to see what schema they give. */
final class Rebuild {

    private final Database database;

    private final Runs runs;

    Rebuild(Database database, Runs runs) {
        this.database = database;
        this.runs = runs;
    }

    /**
     * Runs revisions from nothing. No connection of the live database may be open on this
     * thread: a bean that a Java revision calls gets the scratch database's.
     * @param live makes scratch databases and reads them
     * @param targets what is to be reached; none for a database without a revision
     * @return what they give
     * @throws MigrateException if one of them fails there
     */
    SchemaSnapshot of(SchemaRooms.Live live, List<String> targets) {
        List<String> there = live.server().searchPath();
        try {
            return of(live, targets, there);
        }
        catch (MigrateException ex) {
            if (!SqlErrors.DUPLICATE_SCHEMA.equals(SqlErrors.sqlState(ex))) {
                throw ex;
            }
            List<String> others = new ArrayList<>(there);
            if (!others.removeAll(created(live, targets))) {
                throw ex;
            }
            return of(live, targets, others);
        }
    }

    private SchemaSnapshot of(SchemaRooms.Live live, List<String> targets, List<String> schemas) {
        try (ScratchDatabase scratch = live.server().create(schemas)) {
            if (!targets.isEmpty()) {
                run(scratch, targets);
            }
            try (DatabaseSession session = scratch.open()) {
                return ExtensionVersions.changed(live.reader().read(session), session);
            }
        }
    }

    /**
     * Gives the schemas that there are once the revisions have run where none was made
     * for them: nothing but a run shows which ones it creates.
     */
    private List<String> created(SchemaRooms.Live live, List<String> targets) {
        try (ScratchDatabase scratch = live.server().create(List.of())) {
            try {
                run(scratch, targets);
            }
            catch (MigrateException ex) {
                // it may need one that it does not create; others are there by then
            }
            try (DatabaseSession session = scratch.open()) {
                // the first oids are those of what every database has
                return session.jdbc().sql("""
                        SELECT nspname
                        FROM pg_catalog.pg_namespace
                        WHERE oid >= 16384
                        ORDER BY nspname
                        """).query(String.class).list();
            }
        }
    }

    private void run(ScratchDatabase scratch, List<String> targets) {
        try (DatabaseSession session = scratch.openInPlaceOf(this.database.dataSource())) {
            run(session, targets);
        }
    }

    private void run(DatabaseSession session, List<String> targets) {
        try {
            DatabaseState state = this.database.state(session);
            Warnings warnings = new Warnings(this.database.instance());
            this.runs.run(session, state, (locked) -> this.database.planUpgrade(session, locked, targets, warnings));
        }
        catch (MigrateException ex) {
            Diagnostic cause = ex.diagnostic();
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NOT_REBUILT,
                        "the revisions do not run on an empty scratch database: " + cause.message())
                .at(cause.location())
                .withDetail(cause.code().id() + ": " + ((cause.detail() != null) ? cause.detail() + " " : "")
                        + "The scratch database was dropped.")
                .withHint(cause.advice()), ex);
        }
    }

}
