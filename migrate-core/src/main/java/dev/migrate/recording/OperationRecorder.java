package dev.migrate.recording;

import dev.migrate.change.RecordedOperation;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what a revision changes, without a database. */
public final class OperationRecorder implements OperationTarget {

    private final Author author;

    private final List<RecordedOperation> operations = new ArrayList<>();

    private boolean usesJdbc;

    /**
     * Records what an author writes.
     * @param author who
     */
    public OperationRecorder(Author author) {
        this.author = author;
    }

    /**
     * Records changes.
     * @param author whose they are
     * @param naming gives names where none are given
     * @param changes the changes
     * @return the operations, in order
     * @throws MigrateException with NOT_OFFLINE where they ask for
     * {@link Operations#jdbc()}
     */
    public static List<RecordedOperation> record(Author author, NamingConvention naming, Consumer<Operations> changes) {
        OperationRecorder recorder = new OperationRecorder(author);
        new OperationWriter(recorder, author, naming).write(changes);
        return recorder.operations();
    }

    /**
     * Gives what was recorded so far.
     * @return the operations, in order
     */
    public List<RecordedOperation> operations() {
        return List.copyOf(this.operations);
    }

    /**
     * Returns whether the recording ended at {@link Operations#jdbc()}.
     * @return true if more operations may follow that are not known
     */
    public boolean usesJdbc() {
        return this.usesJdbc;
    }

    @Override
    public void accept(RecordedOperation recorded) {
        this.operations.add(recorded);
    }

    @Override
    public JdbcClient jdbc() {
        this.usesJdbc = true;
        throw new MigrateException(Diagnostic
            .error(DiagnosticCode.NOT_OFFLINE, this.author.subject() + " uses jdbc(), which needs a database")
            .withHint("Run the revision online, or write it with operations only.")
            .at(this.author.line()));
    }

}
