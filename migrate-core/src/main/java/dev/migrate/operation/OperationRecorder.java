package dev.migrate.operation;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what a revision changes, without a database. */
public final class OperationRecorder implements Operations {

    private final String subject;

    private final List<Operation> operations = new ArrayList<>();

    private OperationRecorder(String subject) {
        this.subject = subject;
    }

    /**
     * Records changes.
     * @param subject what they belong to, for error messages: {@code revision "0007"}
     * @param changes the changes
     * @return the operations, in order
     * @throws MigrateException with NOT_OFFLINE where they ask for
     * {@link Operations#jdbc()}
     */
    public static List<Operation> record(String subject, Consumer<Operations> changes) {
        OperationRecorder recorder = new OperationRecorder(subject);
        changes.accept(recorder);
        return List.copyOf(recorder.operations);
    }

    /**
     * Records changes and inverts them.
     * @param subject what they belong to, for error messages: {@code revision "0007"}
     * @param changes the changes
     * @return the operations that undo them, in order
     * @throws MigrateException with IRREVERSIBLE where one of them has no inverse
     */
    public static List<Operation> inverse(String subject, Consumer<Operations> changes) {
        List<Operation> inverse;
        try {
            inverse = Inversion.of(record(subject, changes));
        }
        catch (MigrateException ex) {
            if (ex.diagnostic().code() != DiagnosticCode.NOT_OFFLINE) {
                throw ex;
            }
            throw irreversible(subject, "it uses jdbc(), whose inverse is not known", ex);
        }
        if (inverse == null) {
            throw irreversible(subject, "it executes SQL without saying how that is undone", null);
        }
        return inverse;
    }

    private static MigrateException irreversible(String subject, String why, @Nullable Throwable cause) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.IRREVERSIBLE, subject + " has no way back: " + why)
            .withHint("Write its downgrade(), or pass the reverse SQL to execute()."), cause);
    }

    @Override
    public void execute(String sql) {
        this.operations.add(new Operation.ExecuteSql(sql, null));
    }

    @Override
    public void execute(String sql, String reverseSql) {
        this.operations.add(new Operation.ExecuteSql(sql, reverseSql));
    }

    @Override
    public JdbcClient jdbc() {
        throw new MigrateException(
                Diagnostic.error(DiagnosticCode.NOT_OFFLINE, this.subject + " uses jdbc(), which needs a database")
                    .withHint("Run the revision online, or write it with SQL only."));
    }

    @Override
    public void irreversible(String reason) {
        throw new MigrateException(
                Diagnostic.error(DiagnosticCode.IRREVERSIBLE, this.subject + " has no way back: " + reason));
    }

    @Override
    public void undo(Consumer<Operations> changes) {
        this.operations.addAll(inverse(this.subject, changes));
    }

}
