package dev.migrate.recording;

import dev.migrate.change.Inversion;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.WayBack;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/**
 * The recorder behind a revision's operations: hands each change on, checked, as soon as
 * the next one is begun, and the last one at the end.
 */
public final class OperationWriter implements Operations {

    /** The method that calls the code of a revision. */
    static final String WRITE = "write";

    private final OperationTarget target;

    private final Author author;

    private final NamingConvention naming;

    private @Nullable Draft pending;

    private @Nullable Gate gate;

    private @Nullable Writing call;

    private final FirstProblem problem = new FirstProblem();

    private final Turn turn;

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
        this.turn = new Turn(author, this.problem, this);
    }

    @Override
    public <D extends Draft> D begin(Supplier<D> draft) {
        return begin(this, draft);
    }

    <D extends Draft> D begin(Operations by, Supplier<D> draft) {
        flush(by);
        Writing call = new Writing(this.author, Call.current(this.author), this.naming);
        Gate gate = new Gate();
        D change = Draft.opened(drafted(call, draft), gate);
        this.gate = gate;
        this.pending = change;
        this.call = call;
        return change;
    }

    private <D extends Draft> D drafted(Writing call, Supplier<D> draft) {
        try {
            return call.draft(draft);
        }
        catch (MigrateException ex) {
            throw refused(ex);
        }
    }

    /**
     * Calls the code of a revision and hands its changes on.
     * @param changes the code
     * @throws MigrateException with what was refused, even if the author has caught that
     */
    public void write(Consumer<Operations> changes) {
        try {
            changes.accept(this);
        }
        catch (MigrateException ex) {
            throw this.problem.reason(placed(ex));
        }
        catch (RuntimeException ex) {
            Call refusing = Call.of(this.author, ex);
            boolean ofRevision = this.problem.isFailure(ex) || refusing.method() == null;
            throw this.problem.reason(ofRevision ? ex : refused(refusing.refused(ex)));
        }
        catch (Exception | Error ex) {
            if (Author.isFailure(ex)) {
                this.problem.requireNoRefusal();
            }
            throw ex;
        }
        finish();
    }

    private MigrateException placed(MigrateException thrown) {
        return thrown.with(
                (diagnostic) -> (diagnostic.location() != null) ? diagnostic : diagnostic.at(this.author.line(thrown)));
    }

    private void finish() {
        try {
            flush();
        }
        finally {
            this.turn.end();
        }
        this.problem.requireNoRefusal();
    }

    /**
     * Gives what was refused first.
     * @return the refusal; null if nothing was refused
     */
    public @Nullable MigrateException refusal() {
        return this.problem.refusal();
    }

    private void flush(Operations by) {
        this.turn.requireOf(by);
        flush();
    }

    private void flush() {
        this.turn.requireUsable();
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
        carryOut(Objects.requireNonNull(this.call).operations(draft, isOutside()));
    }

    private void carryOut(List<RecordedOperation> operations) {
        this.turn.carryOut(() -> operations.forEach(this.target::accept));
    }

    private MigrateException refused(MigrateException ex) {
        return this.problem.refused(ex);
    }

    private boolean isOutside() {
        return this.turn.speaker() instanceof AutocommitOperations;
    }

    @Override
    public void autocommit(Consumer<Operations> changes) {
        autocommit(this, changes);
    }

    void autocommit(Operations by, Consumer<Operations> changes) {
        flush(by);
        requireCode(changes);
        AutocommitOperations part = new AutocommitOperations(this);
        this.turn.give(part, () -> {
            changes.accept(part);
            flush();
        });
    }

    @SuppressWarnings("ConstantValue")
    private void requireCode(@Nullable Consumer<Operations> changes) {
        if (changes == null) {
            Call call = Call.current(this.author);
            throw refused(call.refused(new NullPointerException("changes")));
        }
    }

    @Override
    public JdbcClient jdbc() {
        return jdbc(this);
    }

    JdbcClient jdbc(Operations by) {
        flush(by);
        if (isOutside()) {
            throw refused(this.turn.late(
                    "jdbc() is called within autocommit(…), and works in the transaction of the revision",
                    "Write execute(sql) within autocommit(…), or call jdbc() in a separate revision."));
        }
        JdbcClient client = this.target.jdbc();
        return (sql) -> {
            this.turn.requireCalled();
            if (!this.turn.isCarrying()) {
                flush();
            }
            return statement(client, sql);
        };
    }

    private JdbcClient.StatementSpec statement(JdbcClient client, String sql) {
        try {
            return client.sql(sql);
        }
        catch (MigrateException ex) {
            throw refused(ex);
        }
    }

    @Override
    public void irreversible(String reason) {
        this.turn.requireUsable();
        if (!StringUtils.hasText(reason)) {
            throw refused(
                    this.turn.late("irreversible() is called without a reason", "Write why there is no downgrade."));
        }
        throw refused(new IrreversibleException(this.author, reason));
    }

    @Override
    public void undo(Consumer<Operations> changes) {
        undo(this, changes);
    }

    void undo(Operations by, Consumer<Operations> changes) {
        flush(by);
        requireCode(changes);
        List<RecordedOperation> back = new ArrayList<>();
        try {
            this.turn.give(null, () -> back.addAll(back(changes)));
        }
        catch (MigrateException ex) {
            throw refused(ex);
        }
        carryOut(back);
    }

    private List<RecordedOperation> back(Consumer<Operations> changes) {
        WayBack back = Inversion.of(OperationRecorder.record(this.author, this.naming, changes));
        if (!back.obstacles().isEmpty()) {
            throw new MigrateException(back.obstacles());
        }
        if (back.dependsOnState()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.MISSING_DOWNGRADE,
                        "no downgrade can be derived in downgrade() from what depends on the state")
                .withHint("Leave downgrade() out, so that the upgrade keeps what it found, or write the operations.")
                .at(this.author.line()));
        }
        return back.operations();
    }

    /** One change, to which more can be said until the next one is begun. */
    private final class Gate implements Draft.Gate {

        private volatile boolean open = true;

        @Override
        public void requireOpen() {
            OperationWriter.this.turn.requireUsable();
            if (!this.open) {
                throw refused(OperationWriter.this.turn.late(
                        "more is said of a change after the next one was begun, when it is done already",
                        "Say it before the next call of op."));
            }
        }

    }

}
