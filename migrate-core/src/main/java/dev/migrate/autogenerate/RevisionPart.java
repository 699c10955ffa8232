package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaChange.Stage;
import dev.migrate.change.Operation;
import dev.migrate.snapshot.PartKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of the changes that becomes one revision.
 *
 * @param stage when it can run
 * @param changes what it does, in order
 */
public record RevisionPart(Stage stage, List<SchemaChange> changes) {

    /** Copies the list. */
    public RevisionPart {
        changes = List.copyOf(changes);
    }

    /**
     * Cuts changes into revisions.
     * @param changes what is done, in order
     * @return one revision for each stage that has a change, in order
     */
    static List<RevisionPart> of(List<SchemaChange> changes) {
        return Arrays.stream(Stage.values())
            .map((stage) -> new RevisionPart(stage,
                    changes.stream().filter((change) -> change.stage() == stage).toList()))
            .filter((part) -> !part.changes().isEmpty())
            .toList();
    }

    RevisionPart beginningWith(List<SchemaChange> first) {
        List<SchemaChange> all = new ArrayList<>(first);
        all.addAll(this.changes);
        return new RevisionPart(this.stage, all);
    }

    /**
     * Gives what its message ends with where it is not the only one.
     * @return a blank and a word in parentheses, or nothing for the main one
     */
    public String suffix() {
        return switch (this.stage) {
            case EARLY -> isAll(PartKind.ENUM) ? " (enum values)" : " (before)";
            case MAIN -> "";
            case LATE -> isBuilding() ? " (indexes)" : " (validation)";
        };
    }

    private boolean isBuilding() {
        return this.changes.stream()
            .flatMap((change) -> change.operations().stream())
            .anyMatch((operation) -> (operation instanceof Operation.Create create && create.online())
                    || (operation instanceof Operation.Drop drop && drop.options().online()));
    }

    private boolean isAll(PartKind kind) {
        return this.changes.stream().allMatch((change) -> change.part().kind() == kind);
    }

}
