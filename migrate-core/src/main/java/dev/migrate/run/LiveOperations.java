package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.operation.Operation;
import dev.migrate.operation.OperationRecorder;
import dev.migrate.operation.Operations;
import dev.migrate.session.DatabaseSession;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/**
 * Carries the operations of a Java revision out at once, in the transaction of its step.
 */
final class LiveOperations implements Operations, Operation.Visitor<Integer> {

    private final DatabaseSession session;

    private final String revision;

    private final String author;

    private int statements;

    LiveOperations(DatabaseSession session, String revision, Class<?> author) {
        this.session = session;
        this.revision = revision;
        this.author = ClassUtils.getUserClass(author).getName();
    }

    /** Gives how many statements were executed. */
    int statements() {
        return this.statements;
    }

    @Override
    public void execute(String sql) {
        List<SqlStatement> script = SqlScript.of(sql, caller()).statements();
        for (int index = 0; index < script.size(); index++) {
            StatementRunner.run(this.session.connection(), script.get(index), index + 1, script.size(),
                    StatementRunner.ALL_ROWS);
            this.statements++;
        }
    }

    @Override
    public void execute(String sql, String reverseSql) {
        execute(sql);
    }

    @Override
    public JdbcClient jdbc() {
        return this.session.jdbc();
    }

    @Override
    public void irreversible(String reason) {
        throw new MigrateException(Diagnostic
            .error(DiagnosticCode.IRREVERSIBLE, "revision \"" + this.revision + "\" has no way back: " + reason)
            .at(caller()));
    }

    @Override
    public void undo(Consumer<Operations> changes) {
        OperationRecorder.inverse("revision \"" + this.revision + "\"", changes)
            .forEach((operation) -> operation.accept(this));
    }

    @Override
    public Integer executeSql(Operation.ExecuteSql operation) {
        execute(operation.sql());
        return this.statements;
    }

    private boolean isAuthor(String className) {
        return className.equals(this.author) || className.startsWith(this.author + "$");
    }

    // the line of the revision that wrote the SQL; a text block's own lines are not known
    // at run time
    private SourceLocation caller() {
        return StackWalker.getInstance()
            .walk((frames) -> frames.filter((frame) -> isAuthor(frame.getClassName()))
                .findFirst()
                .map((frame) -> new SourceLocation(this.author, Math.max(frame.getLineNumber(), 0)))
                .orElse(SourceLocation.of(this.author)));
    }

}
