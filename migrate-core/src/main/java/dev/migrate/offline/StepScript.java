package dev.migrate.offline;

import dev.migrate.backfill.BackfillBlock;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.DollarQuote;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.HistoryTables;
import dev.migrate.history.RecordedRevision;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SectionOptions;
import dev.migrate.plan.MigrationStep;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.sql.SqlLiteral;
import dev.migrate.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a script: its statements, and what it does to the version and history
 * tables.
 */
final class StepScript {

    // a setting of the session, since psql and other clients have no variable in common;
    // a revision that discards it leaves the transaction's time
    private static final String BEGIN_TIME = "DO $$BEGIN PERFORM pg_catalog.set_config('migrate.began',"
            + " pg_catalog.clock_timestamp()::text, false); END$$;";

    private static final String BEGAN = "coalesce(nullif(pg_catalog.current_setting('migrate.began', true),"
            + " '')::timestamptz, pg_catalog.now())";

    private static final String RESET_ALL = """
            DO $$DECLARE began text := pg_catalog.current_setting('migrate.began', true);
            BEGIN RESET ALL; PERFORM pg_catalog.set_config('migrate.began', began, false); END$$;""";

    private static final String FORGET_JOBS = """
            DECLARE name text;
            BEGIN
                FOREACH name IN ARRAY ARRAY['%s', '%s'] LOOP
                    name := pg_catalog.format('%%I.%%I', pg_catalog.current_setting('migrate.schema'), name);
                    IF pg_catalog.to_regclass(name) IS NOT NULL THEN
                        EXECUTE 'DELETE FROM ' || name || ' WHERE history = $1 AND revision = $2' USING %s, %s;
                    END IF;
                END LOOP;
            END""";

    private final MigrationStep step;

    private final ScriptSettings settings;

    private final TableNames names;

    /** The statements of each operation, or of the file as a whole. */
    private final List<List<SqlStatement>> operations;

    private final @Nullable FoundScript found;

    private final StringBuilder text = new StringBuilder();

    StepScript(MigrationStep step, ScriptSettings settings, TableNames names) {
        this.step = step;
        this.settings = settings;
        this.names = names;
        this.operations = step.body().accept(new Statements(step));
        this.found = (step.direction() == Direction.UPGRADE
                && step.migration().downgrade() instanceof MigrationBody.Stored stored)
                        ? new FoundScript(stored.downgrade()) : null;
    }

    /** Gives the step for a transaction that the caller opens and commits. */
    String transactional() {
        SectionOptions options = options();
        line(BEGIN_TIME);
        line("SET LOCAL lock_timeout = '" + millis(options.lockTimeout(), this.settings.lockTimeout()) + "';");
        line("SET LOCAL statement_timeout = '" + millis(options.statementTimeout(), this.settings.statementTimeout())
                + "';");
        forgetJobs();
        if (this.step.body() instanceof MigrationBody.Stored) {
            new StoredScript(this.step.migration().id(), this.names.history()).lines().forEach(this::line);
        }
        for (int number = 0; number < this.operations.size(); number++) {
            lines((this.found != null) ? this.found.before(number) : List.of());
            this.operations.get(number).forEach((statement) -> line(statement.terminated()));
            lines((this.found != null) ? this.found.after(number) : List.of());
        }
        lines((this.found != null) ? this.found.end() : List.of());
        resetSession();
        record();
        return this.text.toString();
    }

    /**
     * Gives the step with each statement on its own, then a transaction for what is
     * recorded.
     */
    String alone() {
        if (this.step.body() instanceof MigrationBody.Stored) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NOT_OFFLINE,
                        "the downgrade of revision \"" + this.step.migration().id()
                                + "\" depends on what its upgrade found, and runs outside a transaction")
                .at(this.step.migration().revision().location())
                .withHint("Run it online, or write its downgrade()."));
        }
        SectionOptions options = options();
        line(BEGIN_TIME);
        lines((this.found != null) ? this.found.before() : List.of());
        forgetJobs();
        for (SqlStatement statement : statements()) {
            boolean waitsForOthers = statement.isConcurrent();
            Duration lock = waitsForOthers ? Duration.ZERO : options.lockTimeout();
            line("SET lock_timeout = '" + millis(lock, this.settings.lockTimeout()) + "';");
            Duration limit = waitsForOthers ? Duration.ZERO : this.settings.statementTimeout();
            line("SET statement_timeout = '" + millis(options.statementTimeout(), limit) + "';");
            line((statement.batches() != null) ? BackfillBlock.of(statement) + ";" : statement.terminated());
        }
        line("RESET lock_timeout;");
        line("RESET statement_timeout;");
        resetSession();
        line("BEGIN;");
        record();
        line("COMMIT;");
        return this.text.toString();
    }

    // a job would go on with what the downgrade takes back
    private void forgetJobs() {
        if (this.step.direction() == Direction.DOWNGRADE && this.step.migration().leavesJobs()) {
            line("SET migrate.schema = " + this.names.schemaLiteral() + ";");
            line("DO " + DollarQuote.of(FORGET_JOBS.formatted(HistoryTables.JOB_RANGE, HistoryTables.JOB,
                    this.names.historyLiteral(), SqlLiteral.quote(this.step.migration().id()))) + ";");
            line("RESET migrate.schema;");
        }
    }

    private SectionOptions options() {
        return (this.step.body() instanceof MigrationBody.Script script) ? script.options() : SectionOptions.DEFAULT;
    }

    private static String millis(@Nullable Duration own, Duration setting) {
        return Objects.requireNonNullElse(own, setting).toMillis() + "ms";
    }

    private void resetSession() {
        if (statements().stream().anyMatch(SqlStatement::changesSession)) {
            line("RESET SESSION AUTHORIZATION;");
            line("RESET ROLE;");
            line(RESET_ALL);
        }
    }

    private void record() {
        List<String> removed = new ArrayList<>(this.step.removed());
        List<String> added = new ArrayList<>(this.step.added());
        String table = this.names.version();
        if (!removed.isEmpty() && !added.isEmpty()) {
            String to = SqlLiteral.quote(added.remove(added.size() - 1));
            String from = SqlLiteral.quote(removed.remove(removed.size() - 1));
            removed.forEach((id) -> line(delete(table, id)));
            line("UPDATE " + table + " SET version_num = " + to + " WHERE version_num = " + from + ";");
        }
        else {
            removed.forEach((id) -> line(delete(table, id)));
        }
        added.forEach((id) -> line("INSERT INTO " + table + " (version_num) VALUES (" + SqlLiteral.quote(id) + ");"));
        history();
    }

    private static String delete(String table, String id) {
        return "DELETE FROM " + table + " WHERE version_num = " + SqlLiteral.quote(id) + ";";
    }

    private void history() {
        Revision revision = this.step.migration().revision();
        boolean up = this.step.direction() == Direction.UPGRADE;
        RecordedRevision recorded = new RecordedRevision(revision.id(), revision.revises(), this.step.dependsOn(),
                revision.message(), this.step.migration().checksum(), this.step.migration().downgradeSection());
        Outcome outcome = up ? Outcome.APPLIED : Outcome.REVERTED;
        HistoryRow row = new HistoryRow(recorded, this.step.direction(), outcome, statements().size());
        HistoryRow kept = (this.found != null) ? row.withDowngrade(this.found.expression()) : row;
        this.text.append(kept.insert(this.names, this.settings.author(), HistoryRow.Times.since(BEGAN)));
    }

    private List<SqlStatement> statements() {
        return this.operations.stream().flatMap(List::stream).toList();
    }

    private void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    private void line(String line) {
        this.text.append(line).append('\n');
    }

    /** Gives the statements of a body, without a database. */
    private record Statements(MigrationStep step) implements MigrationBody.Visitor<List<List<SqlStatement>>> {

        @Override
        public List<List<SqlStatement>> script(MigrationBody.Script script) {
            return List.of(script.script().statements());
        }

        @Override
        public List<List<SqlStatement>> code(MigrationBody.Code code) {
            Author author = Author.of(this.step.migration().id(), code.migration().getClass());
            try {
                return OperationRecorder.record(author, code.naming(), code::run)
                    .stream()
                    .map((recorded) -> OperationDdl.statements(recorded).stream().map(DdlStatement::statement).toList())
                    .toList();
            }
            catch (MigrateException ex) {
                throw ex;
            }
            catch (Exception | LinkageError | AssertionError | StackOverflowError ex) {
                throw new MigrateException(
                        Diagnostic.error(DiagnosticCode.JAVA_REVISION_FAILED, author.subject() + " threw " + ex)
                            .at(author.line(ex)),
                        ex);
            }
        }

        @Override
        public List<List<SqlStatement>> stored(MigrationBody.Stored stored) {
            return List.of();
        }

        @Override
        public List<List<SqlStatement>> irreversible(MigrationBody.Irreversible irreversible) {
            throw new IllegalStateException("a step without a downgrade was planned");
        }

    }

}
