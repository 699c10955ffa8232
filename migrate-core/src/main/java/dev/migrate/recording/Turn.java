package dev.migrate.recording;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.operation.Operations;
import org.jspecify.annotations.Nullable;

/** Whether operations may be used now, and whose. */
final class Turn {

    private final Author author;

    private final FirstProblem problem;

    /** What the code of the revision is given. */
    private final Operations whole;

    private final Thread thread = Thread.currentThread();

    /** Null while what another writer is given is used. */
    private @Nullable Operations speaker;

    private boolean carrying;

    private boolean ended;

    Turn(Author author, FirstProblem problem, Operations whole) {
        this.author = author;
        this.problem = problem;
        this.whole = whole;
        this.speaker = whole;
    }

    @Nullable Operations speaker() {
        return this.speaker;
    }

    /** Lets a part of the code use what it is given, and nothing else. */
    void give(@Nullable Operations part, Runnable code) {
        Operations former = this.speaker;
        this.speaker = part;
        try {
            code.run();
        }
        finally {
            this.speaker = former;
        }
    }

    /** Carries operations out, which may call code that uses no other. */
    void carryOut(Runnable operations) {
        this.carrying = true;
        try {
            operations.run();
        }
        catch (RuntimeException ex) {
            this.problem.failed(ex);
            throw ex;
        }
        finally {
            this.carrying = false;
        }
    }

    boolean isCarrying() {
        return this.carrying;
    }

    void end() {
        this.ended = true;
    }

    void requireOf(Operations user) {
        requireUsable();
        if (user != this.speaker) {
            throw this.problem.refused(late(
                    (user == this.whole) ? "operations of the revision are used within autocommit(…) or undo(…)"
                            : "operations of autocommit(…) are used after it has ended, or within another",
                    "Use what the code in the parentheses is given, and only there: autocommit((o) -> o.execute(sql))."));
        }
    }

    void requireUsable() {
        requireCalled();
        this.problem.requireNoFailure();
        if (this.carrying) {
            throw this.problem.refused(late("operations are used while rows are read",
                    "Call them before or after the operation that reads the rows."));
        }
    }

    void requireCalled() {
        if (this.ended) {
            throw late("operations are used after the method of the revision has returned",
                    "Call them within upgrade() or downgrade() only.");
        }
        if (Thread.currentThread() != this.thread) {
            throw this.problem.refused(late("operations are used from another thread",
                    "Call them from the thread that upgrade() or downgrade() is called from."));
        }
    }

    /** Says at the line of the call that it comes at a wrong time. */
    MigrateException late(String message, String hint) {
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.BAD_OPERATION, message).withHint(hint).at(this.author.line()));
    }

}
