package dev.migrate.change;

import dev.migrate.diagnostic.Diagnostic;
import java.util.List;

/**
 * What undoes a list of operations.
 *
 * @param operations the inverse operations, in order; of no use where there are obstacles
 * @param obstacles what cannot be undone, each at the line where it was written
 */
public record WayBack(List<RecordedOperation> operations, List<Diagnostic> obstacles) {

    /** Copies the lists. */
    public WayBack {
        operations = List.copyOf(operations);
        obstacles = List.copyOf(obstacles);
    }

}
