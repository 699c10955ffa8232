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
 * begun. {@link #flush} hands the last one on.
 */
public final class OperationWriter implements Operations {

    private final OperationTarget target;

    private final Author author;

    private final NamingConvention naming;

    private @Nullable Draft pending;

    private SourceLocation location;

    private boolean outside;

    /**
     * Writes to a target.
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
        this.pending = draft;
        this.location = this.author.line();
        return draft;
    }

    /**
     * Hands the last change on.
     * @throws MigrateException with BAD_OPERATION where it cannot be right
     */
    public void flush() {
        Draft draft = this.pending;
        if (draft == null) {
            return;
        }
        this.pending = null;
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
        throw new IrreversibleException(this.author, reason);
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

}
