package dev.migrate.lint.trace;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.autogenerate.Differences;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.lint.LintScript;
import dev.migrate.lint.RevisionScripts;
import dev.migrate.lint.effect.Refusal;
import dev.migrate.lint.effect.RevisionEffects;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.lint.effect.StatementEffect;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SessionSettings;
import dev.migrate.session.SqlErrors;
import dev.migrate.session.Trial;
import dev.migrate.session.WholeStatement;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.RowStatement;
import dev.migrate.statement.SessionStatement.Transaction;
import dev.migrate.statement.StatementParser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scratch database on which scripts are run and watched, one after another. Not
 * thread-safe.
 */
public final class ScratchTrace {

    private final DatabaseSession session;

    private final CatalogReader reader;

    private final Differences differences;

    private final ScratchTables tables;

    private final Loads loads;

    /**
     * Watches a database.
     * @param session a session of it, in autocommit
     * @param reader reads its schema
     * @param differences decides which differences count
     * @param own the names of the tables of migrate, which get no rows
     * @param live how large the tables of the live database are
     */
    public ScratchTrace(DatabaseSession session, CatalogReader reader, Differences differences, Set<String> own,
            LiveTables live) {
        this.session = session;
        this.reader = reader;
        this.differences = differences;
        this.tables = new ScratchTables(session, own);
        this.loads = new Loads(session, live);
    }

    /**
     * Runs a script on tables with rows.
     * @param script the script
     * @return what it was seen to do
     * @throws dev.migrate.diagnostic.MigrateException if it acts outside the database
     */
    public ScriptEffects run(LintScript script) {
        this.tables.fill();
        return this.loads.of(ScriptTracer.trace(this.session, this.tables, script));
    }

    /**
     * Runs an upgrade, and looks whether the downgrade leads back, or what would if it
     * was forgotten. The schema is that after the upgrade then.
     * @param scripts both
     * @return what they were seen to do
     * @throws dev.migrate.diagnostic.MigrateException if they act outside the database
     */
    public RevisionEffects run(RevisionScripts scripts) {
        LintScript upgrade = scripts.upgrade();
        LintScript downgrade = scripts.downgrade();
        boolean forgotten = scripts.unmade() == RevisionScripts.Unmade.FORGOTTEN;
        if (!forgotten && (downgrade == null || downgrade.statements().isEmpty())) {
            return new RevisionEffects(run(upgrade), ScriptEffects.NONE, null);
        }
        SchemaSnapshot before = this.reader.read(this.session);
        ScriptEffects effects = run(upgrade);
        if (downgrade == null) {
            return new RevisionEffects(effects, ScriptEffects.NONE, null, (effects.isRefused() || changesRows(upgrade))
                    ? null : inverse(this.reader.read(this.session), before));
        }
        if (effects.isRefused()) {
            return new RevisionEffects(effects, ScriptEffects.NONE, null);
        }
        return isOneTransaction(downgrade) ? tried(effects, downgrade, before)
                : thereAndBack(effects, upgrade, downgrade, before);
    }

    private static boolean isOneTransaction(LintScript script) {
        return script.settings().transactional() && script.statements()
            .stream()
            .noneMatch((statement) -> StatementParser.parse(statement.text()).statement() instanceof Transaction);
    }

    private RevisionEffects thereAndBack(ScriptEffects effects, LintScript upgrade, LintScript downgrade,
            SchemaSnapshot before) {
        ScriptEffects down = ScriptTracer.trace(this.session, this.tables, downgrade);
        if (down.isRefused()) {
            return new RevisionEffects(effects, down, null);
        }
        List<String> unrestored = between(before, this.reader.read(this.session));
        ScriptEffects again = ScriptTracer.trace(this.session, this.tables, upgrade);
        return new RevisionEffects(again.isRefused() ? again : effects, down, unrestored);
    }

    /** Runs a downgrade in a transaction that is rolled back. */
    private RevisionEffects tried(ScriptEffects effects, LintScript downgrade, SchemaSnapshot before) {
        SessionSettings found = SessionSettings.capture(this.session.jdbc());
        Attempt attempt = attempt(downgrade, before);
        if (attempt.failure() != null && ScratchTables.isOfRows(attempt.failure())) {
            this.tables.giveWay(attempt.failure());
            attempt = attempt(downgrade, before);
        }
        found.restore(this.session.jdbc());
        return new RevisionEffects(effects, attempt.effects(), attempt.unrestored());
    }

    private Attempt attempt(LintScript downgrade, SchemaSnapshot before) {
        int index = 0;
        Trial trial = Trial.begin(this.session);
        try {
            for (; index < downgrade.statements().size(); index++) {
                SqlStatement statement = downgrade.statements().get(index);
                if (!statement.actsOutsideDatabase() && !statement.setsTransaction()) {
                    WholeStatement.run(this.session.connection(), statement.sent());
                }
            }
            return new Attempt(ScriptEffects.NONE, between(before, this.reader.read(this.session)), null);
        }
        catch (SQLException ex) {
            Refusal refusal = new Refusal(SqlErrors.message(ex), String.valueOf(ex.getSQLState()),
                    SqlErrors.position(ex));
            StatementEffect effect = new StatementEffect(List.of(), List.of(), true, null, refusal);
            return new Attempt(new ScriptEffects(Map.of(index, effect)), null, ex);
        }
        finally {
            trial.close();
        }
    }

    private List<String> between(SchemaSnapshot before, SchemaSnapshot back) {
        return this.differences.between(before, back).stream().map(ScratchTrace::text).toList();
    }

    private static boolean changesRows(LintScript script) {
        return script.statements()
            .stream()
            .anyMatch((statement) -> statement.runsCode()
                    || StatementParser.parse(statement.text()).statement() instanceof RowStatement);
    }

    // what the upgrade dropped or rewrote does not come back with its rows
    private @Nullable List<String> inverse(SchemaSnapshot after, SchemaSnapshot before) {
        List<SchemaChange> changes = this.differences.between(after, before);
        boolean certain = changes.stream()
            .allMatch((change) -> change.action() == SchemaChange.Action.DROP || change.hazards().isEmpty());
        return certain ? changes.stream().flatMap((change) -> change.sql().stream()).toList() : null;
    }

    private static String text(SchemaChange change) {
        return switch (change.action()) {
            case CREATE -> "leaves " + change.part();
            case DROP -> "does not restore " + change.part();
            case ALTER, RENAME -> "leaves " + change.part() + " changed";
        };
    }

    /** What a downgrade came to. */
    private record Attempt(ScriptEffects effects, @Nullable List<String> unrestored, @Nullable SQLException failure) {

    }

}
