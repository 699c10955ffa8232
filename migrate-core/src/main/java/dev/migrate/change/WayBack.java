package dev.migrate.change;

import dev.migrate.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operations that undo a list of operations.
 *
 * @param steps what undoes them, in order; of no use if there are obstacles
 * @param obstacles what cannot be undone, each at the line where it was written
 * @since 0.1
 */
public record WayBack(List<UndoStep> steps, List<Diagnostic> obstacles) {

    /** Copies the lists. */
    public WayBack {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * Returns whether the downgrade depends on what the operations find when they run.
     * @return true if it is not known before
     */
    public boolean dependsOnState() {
        return this.steps.stream().anyMatch(UndoStep.Found.class::isInstance);
    }

    /**
     * Gives the inverse operations as they are if each operation changes something.
     * @return the operations, in order, each at the place of the one that it undoes
     */
    public List<RecordedOperation> operations() {
        return this.steps.stream().flatMap(WayBack::operation).toList();
    }

    private static Stream<RecordedOperation> operation(UndoStep step) {
        if (step instanceof UndoStep.Fixed fixed) {
            return Stream.of(fixed.recorded());
        }
        Operation usual = ((UndoStep.Found) step).usual();
        return (usual != null) ? Stream.of(new RecordedOperation(usual, step.location())) : Stream.empty();
    }

}
