package dev.migrate.operation;

import dev.migrate.definition.Draft;

/** Takes changes, each until the next one is begun. */
public interface Recording {

    /**
     * Takes a change. What is said of it before the next change, or before the end of the
     * revision, counts.
     * @param draft the change
     * @param <D> its type
     * @return the same
     */
    <D extends Draft> D record(D draft);

}
