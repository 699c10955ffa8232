package dev.migrate.command;

import dev.migrate.connection.SessionUse;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.Application;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.ExpectedRows;
import dev.migrate.history.HistoryReader;
import dev.migrate.history.HistoryTables;
import dev.migrate.history.OtherSchemas;
import dev.migrate.history.RecordedRevision;
import dev.migrate.lint.ServerVersion;
import dev.migrate.migration.MigrationSet;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.plan.Disagreement;
import dev.migrate.plan.HistoryCheck;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.plan.OtherApplications;
import dev.migrate.plan.Planner;
import dev.migrate.plan.PowerCheck;
import dev.migrate.plan.ServerCheck;
import dev.migrate.plan.StampPlan;
import dev.migrate.plan.StartedUpgrade;
import dev.migrate.plan.StoredDowngrades;
import dev.migrate.revision.Direction;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.MissingPowers;
import dev.migrate.session.RunningStatements;
import dev.migrate.session.SqlErrors;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database and the application's revisions, as every command needs them.
 *
 * @param dataSource where connections come from
 * @param tables where the version and history tables are
 * @param files reads the application's revisions, once
 * @param parser reads the downgrades that the history keeps
 * @param check holds one against the other
 * @param running what runs, for other threads
 * @param use how connections are used
 * @param application who the history names
 * @param instance which of the application's databases it is
 */
public record Database(DataSource dataSource, HistoryTables tables, Supplier<MigrationSet> files,
        SqlMigrationParser parser, HistoryCheck check, RunningStatements running, SessionUse use,
        Application application, Instance instance) {

    /**
     * Is the application's primary database.
     * @param dataSource where connections come from
     * @param tables where the version and history tables are
     * @param files reads the application's revisions, once
     * @param parser reads the downgrades that the history keeps
     * @param check holds one against the other
     * @param running what runs, for other threads
     * @param use how connections are used
     * @param application who the history names
     */
    public Database(DataSource dataSource, HistoryTables tables, Supplier<MigrationSet> files,
            SqlMigrationParser parser, HistoryCheck check, RunningStatements running, SessionUse use,
            Application application) {
        this(dataSource, tables, files, parser, check, running, use, application, Instance.PRIMARY);
    }

    /** Opens a connection once the files are read, so that a bad file never does. */
    DatabaseSession open() {
        Objects.requireNonNull(this.files.get());
        return connect();
    }

    DatabaseSession connect() {
        return DatabaseSession.open(this.dataSource, this.running).with(this.use);
    }

    DatabaseState state(DatabaseSession session) {
        return state(session, null);
    }

    /**
     * Reads what an upgrade to these targets must know. If everything is applied that the
     * application has, the history stays with the server.
     */
    DatabaseState stateFor(DatabaseSession session, List<String> targets) {
        MigrationSet set = this.files.get();
        boolean whole = targets.equals(Planner.HEADS) && !set.graph().revisions().isEmpty();
        return state(session, whole ? ExpectedRows.of(set) : null);
    }

    private DatabaseState state(DatabaseSession session, @Nullable ExpectedRows expected) {
        DatabaseState state = new HistoryReader(this.tables).read(session.connection(), expected);
        if (state.isNew()) {
            new OtherSchemas(this.application, this.files).requireNone(session.jdbc(), state,
                    this.tables.schema() != null);
        }
        return state;
    }

    /** Puts both sides together, unless the database is at a squashed revision. */
    KnownRevisions known(DatabaseSession session, DatabaseState state) {
        KnownRevisions known = look(session, state);
        HistoryCheck.requireNotSquashed(known);
        return known;
    }

    /** Puts both sides together, unless the tables contradict each other. */
    KnownRevisions look(DatabaseSession session, DatabaseState state) {
        KnownRevisions known = together(session, state);
        Disagreement.requireNone(known);
        return known;
    }

    /** Puts both sides together wherever the database is. */
    KnownRevisions together(DatabaseSession session, DatabaseState state) {
        MigrationSet set = this.files.get();
        List<RecordedRevision> records = KnownRevisions.needsRecords(set, state)
                ? new HistoryReader(state.tables()).recorded(session.connection(), state) : List.of();
        return KnownRevisions.of(set, state, records, this.parser, this.application);
    }

    KnownRevisions known(DatabaseState state) {
        return KnownRevisions.of(this.files.get(), state, List.of(), this.parser, this.application);
    }

    MigrationPlan planUpgrade(DatabaseSession session, DatabaseState state, List<String> targets, Warnings warnings) {
        KnownRevisions known = known(session, state);
        List<Diagnostic> found = this.check.forUpgrade(known);
        try {
            MigrationPlan plan = WaitingSteps.leftOut(session, known, new Planner(known).upgrade(targets),
                    (waits) -> warnings.warn(List.of(waits)));
            if (!plan.isEmpty()) {
                this.check.requirePlaced(known);
                requireRunnable(session, plan);
            }
            this.check.requireNoPartialStep(known, Direction.UPGRADE);
            warnings.warn(found);
            return plan;
        }
        catch (MigrateException ex) {
            warnings.tellBeside(found, ex);
            throw ex;
        }
    }

    /** Gives the same, which may touch these revisions of other applications. */
    public Database permitting(Collection<String> revisions) {
        return new Database(this.dataSource, this.tables, this.files, this.parser, this.check, this.running, this.use,
                this.application.permitting(revisions), this.instance);
    }

    /** Gives the same as another of the application's databases. */
    public Database in(Instance other) {
        return new Database(this.dataSource, this.tables, this.files, this.parser, this.check, this.running, this.use,
                this.application, other);
    }

    /**
     * Runs a command; what goes wrong is a {@link MigrateException} with advice for this
     * database.
     * @param command what to run
     * @param <T> the type of what it gives
     * @return what the command gives
     */
    public <T> T reporting(Supplier<T> command) {
        try {
            return SqlErrors.reporting(command);
        }
        catch (MigrateException ex) {
            throw ex.in(this.instance);
        }
    }

    private static void requireRunnable(DatabaseSession session, MigrationPlan plan) {
        server(session).require(plan);
        List<Diagnostic> refused = refusedToRole(session, plan);
        if (!refused.isEmpty()) {
            throw new MigrateException(refused);
        }
    }

    /**
     * Gives the statements that the server is certain to refuse to the session's role;
     * none on a throw-away database, where many are passed over.
     */
    static List<Diagnostic> refusedToRole(DatabaseSession session, MigrationPlan plan) {
        if (session.isStandIn()) {
            return List.of();
        }
        PowerCheck check = new PowerCheck(plan);
        return check.findings(new MissingPowers(session.jdbc(), version(session).major()).of(check.needed()));
    }

    static ServerCheck server(DatabaseSession session) {
        return new ServerCheck(version(session).major());
    }

    static ServerVersion version(DatabaseSession session) {
        try {
            DatabaseMetaData server = session.connection().getMetaData();
            return new ServerVersion(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion());
        }
        catch (SQLException ex) {
            throw SqlErrors.internal("the server does not give its version", ex, null);
        }
    }

    MigrationPlan planDowngrade(DatabaseSession session, DatabaseState state, String target) {
        KnownRevisions known = known(session, state);
        MigrationPlan plan = stored(session, state, new Planner(known).downgrade(target));
        OtherApplications.refuse(known.foreign(plan.revisions()));
        if (!plan.isEmpty()) {
            this.check.requirePlaced(known);
            requireRunnable(session, plan);
        }
        MigrationStep undo = new StartedUpgrade(known).undo();
        if (undo != null) {
            return StartedUpgrade.before(plan, undo);
        }
        this.check.requireNoPartialStep(known, Direction.DOWNGRADE);
        return plan;
    }

    StampPlan planStamp(KnownRevisions known, List<String> targets) {
        HistoryCheck.requireNotSquashed(known);
        this.check.forStamp(known);
        StampPlan plan = new Planner(known).stamp(targets);
        OtherApplications.refuse(known.foreign(plan.touched()));
        return plan;
    }

    /** Plans a stamp of an emptied version table, which had these rows. */
    StampPlan planPurge(KnownRevisions emptied, List<String> rows, List<String> targets) {
        StampPlan plan = new Planner(emptied).stamp(targets);
        OtherApplications.refuse(emptied.foreign(rows.isEmpty() ? plan.touched() : rows));
        return plan;
    }

    private MigrationPlan stored(DatabaseSession session, DatabaseState state, MigrationPlan plan) {
        return StoredDowngrades.areIn(plan)
                ? new StoredDowngrades(new HistoryReader(state.tables()).recorded(session.connection(), state),
                        this.parser)
                    .in(plan)
                : plan;
    }

}
