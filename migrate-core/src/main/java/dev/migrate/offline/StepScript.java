package dev.migrate.offline;

import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
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

    private static final String TRANSACTION_TIME = "pg_catalog.clock_timestamp() - pg_catalog.now()";

    private final MigrationStep step;

    private final ScriptSettings settings;

    private final TableNames names;

    private final List<SqlStatement> statements;

    private final StringBuilder text = new StringBuilder();

    StepScript(MigrationStep step, ScriptSettings settings, TableNames names) {
        this.step = step;
        this.settings = settings;
        this.names = names;
        this.statements = step.body().accept(new Statements(step));
    }

    /** Gives the step for a transaction that the caller opens and commits. */
    String transactional() {
        SectionOptions options = options();
        line("SET LOCAL lock_timeout = '" + millis(options.lockTimeout(), this.settings.lockTimeout()) + "';");
        line("SET LOCAL statement_timeout = '" + millis(options.statementTimeout(), this.settings.statementTimeout())
                + "';");
        this.statements.forEach((statement) -> line(statement.terminated()));
        resetSession();
        record(TRANSACTION_TIME);
        return this.text.toString();
    }

    /**
     * Gives the step with each statement on its own, then a transaction for what is
     * recorded.
     */
    String alone() {
        SectionOptions options = options();
        for (SqlStatement statement : this.statements) {
            boolean waitsForOthers = statement.isConcurrent();
            Duration lock = waitsForOthers ? Duration.ZERO : options.lockTimeout();
            line("SET lock_timeout = '" + millis(lock, this.settings.lockTimeout()) + "';");
            Duration limit = waitsForOthers ? Duration.ZERO : this.settings.statementTimeout();
            line("SET statement_timeout = '" + millis(options.statementTimeout(), limit) + "';");
            line(statement.terminated());
        }
        line("RESET lock_timeout;");
        line("RESET statement_timeout;");
        resetSession();
        line("BEGIN;");
        record("interval '0'");
        line("COMMIT;");
        return this.text.toString();
    }

    private SectionOptions options() {
        return (this.step.body() instanceof MigrationBody.Script script) ? script.options() : SectionOptions.DEFAULT;
    }

    private static String millis(@Nullable Duration own, Duration setting) {
        return Objects.requireNonNullElse(own, setting).toMillis() + "ms";
    }

    private void resetSession() {
        if (this.statements.stream().anyMatch(SqlStatement::changesSession)) {
            line("RESET SESSION AUTHORIZATION;");
            line("RESET ROLE;");
            line("RESET ALL;");
        }
    }

    private void record(String duration) {
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
        history(duration);
    }

    private static String delete(String table, String id) {
        return "DELETE FROM " + table + " WHERE version_num = " + SqlLiteral.quote(id) + ";";
    }

    private void history(String duration) {
        Revision revision = this.step.migration().revision();
        boolean up = this.step.direction() == Direction.UPGRADE;
        RecordedRevision recorded = new RecordedRevision(revision.id(), revision.revises(), this.step.dependsOn(),
                revision.message(), this.step.migration().checksum(), this.step.migration().downgradeSection());
        Outcome outcome = up ? Outcome.APPLIED : Outcome.REVERTED;
        HistoryRow row = new HistoryRow(recorded, this.step.direction(), outcome, this.statements.size());
        this.text.append(row.insert(this.names, this.settings.author(), duration));
    }

    private void line(String line) {
        this.text.append(line).append('\n');
    }

    /** Gives the statements of a body, without a database. */
    private record Statements(MigrationStep step) implements MigrationBody.Visitor<List<SqlStatement>> {

        @Override
        public List<SqlStatement> script(MigrationBody.Script script) {
            return script.script().statements();
        }

        @Override
        public List<SqlStatement> code(MigrationBody.Code code) {
            Author author = Author.of(this.step.migration().id(), code.migration().getClass());
            return OperationDdl.statements(OperationRecorder.record(author, code.naming(), code::run))
                .stream()
                .map(DdlStatement::statement)
                .toList();
        }

        @Override
        public List<SqlStatement> irreversible(MigrationBody.Irreversible irreversible) {
            throw new IllegalStateException("a step without a way back was planned");
        }

    }

}
