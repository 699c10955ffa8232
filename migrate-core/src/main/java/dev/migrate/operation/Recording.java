package dev.migrate.operation;

import dev.migrate.definition.Draft;

/** Takes changes, each until the next one is begun. */
public interface Recording {

    /**
     * Takes a change. What is said of it before the next change, or before the end of the
     * revision, counts; later it is refused.
     * @param draft what is said so far
     * @param <D> its type
     * @return the change, of which more can be said
     */
    <D extends Draft> D record(D draft);

}
