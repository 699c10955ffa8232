package dev.migrate.run;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.ddl.RowDdl;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.recording.OperationTarget;
import dev.migrate.session.DatabaseSession;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries the operations of a Java revision out as they come, in the transaction of its
 * step.
 */
final class LiveOperations implements OperationTarget {

    private static final String RULES = """
            SELECT r.rulename
            FROM pg_catalog.pg_rewrite r
            WHERE r.ev_class = pg_catalog.to_regclass(?) AND r.ev_type = '3' AND r.is_instead AND r.ev_enabled <> 'D'
            ORDER BY 1
            """;

    private final DatabaseSession session;

    private final RecordedProgram program;

    private final @Nullable FoundTexts found;

    private final RevisionClient client;

    private int statements;

    LiveOperations(DatabaseSession session, RecordedProgram program, RevisionClient client,
            @Nullable FoundTexts found) {
        this.session = session;
        this.client = client;
        this.program = program;
        this.found = found;
    }

    /** Gives how many statements were executed. */
    int statements() {
        return this.statements;
    }

    /** Ends the revision. */
    void finish() {
        this.client.requireSound(this.client.line());
        this.program.finish();
    }

    @Override
    public void accept(RecordedOperation recorded) {
        this.client.requireSound(recorded.location());
        int number = this.program.next(recorded);
        Ordinal ordinal = Ordinal.operation(number + 1, this.program.size());
        if (this.found != null) {
            this.found.before(number, recorded.location());
        }
        run(recorded, ordinal);
        if (this.found != null) {
            this.found.after(number, recorded.location());
        }
    }

    private void run(RecordedOperation recorded, Ordinal ordinal) {
        if (recorded.operation() instanceof SqlOperation.InsertRows rows) {
            add(rows, recorded.location(), ordinal);
            return;
        }
        for (DdlStatement statement : OperationDdl.statements(recorded)) {
            if (statement.separate()) {
                throw new MigrateException(Diagnostic
                    .error(DiagnosticCode.BAD_OPERATION,
                            "a change that needs a separate transaction shares a revision with jdbc()")
                    .at(recorded.location())
                    .withHint("Put it into a separate revision."));
            }
            StatementRunner.run(this.session, statement.statement(), ordinal, StatementRunner.ALL_ROWS);
            this.statements++;
        }
    }

    // COPY refuses rows that are there
    private void add(SqlOperation.InsertRows rows, SourceLocation location, Ordinal ordinal) {
        if (rows.conflict() == null) {
            new RowCopy(this.session.connection(), rows, location, ordinal).run();
            this.statements++;
            return;
        }
        try {
            requireInserts(rows);
            RowDdl.forEachInsert(rows, (insert) -> add(rows, insert, location, ordinal));
        }
        catch (BadOperationException ex) {
            throw RowCopy.refused(ex, location);
        }
    }

    // COPY passes a rule over; how many rows an INSERT adds beside others is not known
    private void requireInserts(SqlOperation.InsertRows rows) {
        List<String> rules = this.session.jdbc()
            .sql(RULES)
            .param(rows.table().sql())
            .query((row, number) -> row.getString(1))
            .list();
        if (!rules.isEmpty()) {
            throw new BadOperationException(
                    "rule \"" + rules.get(0) + "\" of \"" + rows.table().name() + "\" takes the place of INSERT",
                    "Disable it in an earlier operation: alterTable(…, \"DISABLE RULE …\").");
        }
    }

    private void add(SqlOperation.InsertRows rows, RowDdl.Insert insert, SourceLocation location, Ordinal ordinal) {
        try {
            StatementRunner.run(this.session, new SqlStatement(insert.sql(), location, true), ordinal,
                    StatementRunner.ALL_ROWS);
        }
        catch (StatementFailure failure) {
            throw failure.at(FailedRows.sentence(rows, insert.first(), insert.last(), failure.sql()));
        }
        this.statements++;
    }

    @Override
    public JdbcClient jdbc() {
        this.program.jdbc();
        return this.client;
    }

}
