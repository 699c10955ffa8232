package dev.migrate.change;

import dev.migrate.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A part of a derived downgrade: what takes one operation back.
 *
 * @since 0.1
 */
public sealed interface UndoStep {

    /**
     * Gives the place of the operation that is undone.
     * @return the class and line
     */
    SourceLocation location();

    /**
     * An operation that undoes another whatever was there before.
     *
     * @param recorded the operation, at the place of the one that it undoes
     */
    record Fixed(RecordedOperation recorded) implements UndoStep {

        @Override
        public SourceLocation location() {
            return this.recorded.location();
        }

    }

    /**
     * What depends on the state that an operation finds, so that it is known when the
     * operation has run.
     *
     * @param number the place of the operation in its revision, counted from 0
     * @param found the operation
     * @param usual what undoes it if it changed something; null if that depends on the
     * state too
     */
    record Found(int number, RecordedOperation found, @Nullable Operation usual) implements UndoStep {

        @Override
        public SourceLocation location() {
            return this.found.location();
        }

    }

}
