package dev.migrate.operation;

import dev.migrate.definition.Draft;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Takes changes, each until the next one is begun.
 *
 * @since 0.1
 */
public interface Recording {

    /**
     * Takes a change. What is said of it before the next change, or before the end of the
     * revision, counts; later it is refused.
     * @param draft what is said so far
     * @param <D> its type
     * @return the change, of which more can be said
     */
    default <D extends Draft> D record(D draft) {
        return begin(() -> Objects.requireNonNull(draft));
    }

    /**
     * Begins a change that is made of what a call is given. If nothing can be made of it,
     * the change is refused, and stays so if the exception is caught.
     * @param draft gives what is said so far, once and at once
     * @param <D> its type
     * @return the change, of which more can be said
     */
    <D extends Draft> D begin(Supplier<D> draft);

}
