package dev.migrate.recording;

import dev.migrate.definition.Draft;
import dev.migrate.operation.Operations;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the code within {@code autocommit(…)} writes with, as long as it runs. */
final class AutocommitOperations implements Operations {

    private final OperationWriter writer;

    AutocommitOperations(OperationWriter writer) {
        this.writer = writer;
    }

    @Override
    public <D extends Draft> D begin(Supplier<D> draft) {
        return this.writer.begin(this, draft);
    }

    @Override
    public void autocommit(Consumer<Operations> changes) {
        this.writer.autocommit(this, changes);
    }

    @Override
    public JdbcClient jdbc() {
        return this.writer.jdbc(this);
    }

    @Override
    public void irreversible(String reason) {
        this.writer.irreversible(reason);
    }

    @Override
    public void undo(Consumer<Operations> changes) {
        this.writer.undo(this, changes);
    }

}
