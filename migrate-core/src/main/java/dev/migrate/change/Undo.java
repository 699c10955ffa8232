package dev.migrate.change;

import dev.migrate.change.SqlOperation.Outside;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What undoes an operation.
 *
 * @param operation the inverse; null if only the state says what it is
 * @param found whether the operation may have changed nothing, or not all
 */
record Undo(@Nullable Operation operation, boolean found) {

    Undo outside() {
        return new Undo((this.operation != null) ? new Outside(this.operation) : null, this.found);
    }

    UndoStep step(int number, RecordedOperation recorded) {
        return this.found ? new UndoStep.Found(number, recorded, this.operation) : new UndoStep.Fixed(
                new RecordedOperation(Objects.requireNonNull(this.operation), recorded.location()));
    }

}
