package dev.migrate.recording;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Inversion;
import dev.migrate.change.Operation;
import dev.migrate.change.OperationCheck;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.change.WayBack;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.operation.Operations;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a revision writes with: hands each change on, checked, as soon as the next one is
 * begun. {@link #finish} hands the last one on.
 */
public final class OperationWriter implements Operations {

    private final OperationTarget target;

    private final Author author;

    private final NamingConvention naming;

    private @Nullable Draft pending;

    private @Nullable Gate gate;

    private SourceLocation location;

    private final Thread thread = Thread.currentThread();

    private boolean outside;

    private boolean finished;

    private volatile @Nullable MigrateException refusal;

    /**
     * Writes to a target, from this thread.
     * @param target takes the operations
     * @param author whose lines they are
     * @param naming gives names where none are given
     */
    public OperationWriter(OperationTarget target, Author author, NamingConvention naming) {
        this.target = target;
        this.author = author;
        this.naming = naming;
        this.location = SourceLocation.of(author.className());
    }

    @Override
    public <D extends Draft> D record(D draft) {
        flush();
        Gate gate = new Gate();
        D change = Draft.opened(draft, gate);
        this.gate = gate;
        this.pending = change;
        this.location = this.author.line();
        return change;
    }

    /**
     * Ends the revision: hands the last change on.
     * @throws MigrateException with what was refused, even if the author has caught that
     */
    public void finish() {
        try {
            flush();
        }
        finally {
            this.finished = true;
        }
        if (this.refusal != null) {
            throw this.refusal;
        }
    }

    /**
     * Gives what was refused first.
     * @return the refusal; null if nothing was refused
     */
    public @Nullable MigrateException refusal() {
        return this.refusal;
    }

    private void flush() {
        requireUsable();
        Draft draft = this.pending;
        if (this.gate != null) {
            this.gate.open = false;
        }
        this.pending = null;
        try {
            if (draft != null) {
                hand(draft);
            }
        }
        catch (MigrateException ex) {
            throw refused(ex);
        }
    }

    private void hand(Draft draft) {
        List<Operation> operations;
        try {
            operations = Draft.written(draft, this.naming);
            OperationCheck.check(operations);
        }
        catch (BadOperationException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.BAD_OPERATION, ex.text()).withHint(ex.hint()).at(this.location));
        }
        for (Operation operation : operations) {
            this.target.accept(new RecordedOperation(this.outside ? new SqlOperation.Outside(operation) : operation,
                    this.location));
        }
    }

    // what is refused stays so when the author catches the exception
    private MigrateException refused(MigrateException ex) {
        if (this.refusal == null) {
            this.refusal = ex;
        }
        return this.refusal;
    }

    private void requireUsable() {
        if (this.finished) {
            throw late("operations are used after the method of the revision has returned",
                    "Call them within upgrade() or downgrade() only.");
        }
        if (Thread.currentThread() != this.thread) {
            throw refused(late("operations are used from another thread",
                    "Call them from the thread that upgrade() or downgrade() is called from."));
        }
    }

    private MigrateException late(String message, String hint) {
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.BAD_OPERATION, message).withHint(hint).at(this.author.line()));
    }

    @Override
    public void autocommit(Consumer<Operations> changes) {
        flush();
        this.outside = true;
        try {
            changes.accept(this);
            flush();
        }
        finally {
            this.outside = false;
        }
    }

    @Override
    public JdbcClient jdbc() {
        flush();
        JdbcClient client = this.target.jdbc();
        return (sql) -> {
            flush();
            return client.sql(sql);
        };
    }

    @Override
    public void irreversible(String reason) {
        requireUsable();
        throw refused(new IrreversibleException(this.author, reason));
    }

    @Override
    public void undo(Consumer<Operations> changes) {
        flush();
        WayBack back = Inversion.of(OperationRecorder.record(this.author, this.naming, changes));
        if (!back.obstacles().isEmpty()) {
            throw new MigrateException(back.obstacles());
        }
        if (back.dependsOnState()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.MISSING_DOWNGRADE,
                        "no way back can be derived in downgrade() from what depends on the state")
                .withHint("Leave downgrade() out, so that the upgrade keeps what it found, or write the operations.")
                .at(this.author.line()));
        }
        back.operations().forEach(this.target::accept);
    }

    /** One change, to which more can be said until the next one is begun. */
    private final class Gate implements Draft.Gate {

        private volatile boolean open = true;

        @Override
        public void requireOpen() {
            requireUsable();
            if (!this.open) {
                throw refused(late("more is said of a change after the next one was begun, when it is done already",
                        "Say it before the next call of op."));
            }
        }

    }

}
