package dev.migrate.change;

import dev.migrate.change.SqlOperation.Outside;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The inverse of an operation.
 *
 * @param operation the inverse; null if only the state says what it is
 * @param found the operation, or an effect that it has besides, whose effect depends on
 * the state; null if the inverse undoes it whatever was there before
 */
record Undo(@Nullable Operation operation, @Nullable Operation found) {

    /**
     * Undoes an operation whatever was there before.
     * @param operation the inverse
     * @return what undoes it
     */
    static Undo by(Operation operation) {
        return new Undo(operation, null);
    }

    Undo outside() {
        return new Undo(outside(this.operation), outside(this.found));
    }

    private static @Nullable Operation outside(@Nullable Operation operation) {
        return (operation != null) ? new Outside(operation) : null;
    }

    UndoStep step(int number, RecordedOperation recorded) {
        return (this.found != null)
                ? new UndoStep.Found(number, new RecordedOperation(this.found, recorded.location()), this.operation)
                : new UndoStep.Fixed(
                        new RecordedOperation(Objects.requireNonNull(this.operation), recorded.location()));
    }

}
