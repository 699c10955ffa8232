package dev.migrate.change;

import dev.migrate.change.Operation.Alter;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.change.SqlOperation.Outside;
import dev.migrate.change.UndoStep.Fixed;
import dev.migrate.change.UndoStep.Found;
import dev.migrate.schema.ObjectReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The operations that undo those so far, the last one at the end. What an object takes
 * along when it is dropped leaves the list.
 */
final class UndoList {

    private final List<Entry> entries = new ArrayList<>();

    void add(UndoStep step, @Nullable NewObject about) {
        this.entries.add(new Entry(step, about));
    }

    /** Gives what undoes all, in the order in which it is run. */
    List<UndoStep> steps() {
        List<UndoStep> steps = new ArrayList<>(this.entries.stream().map(Entry::step).toList());
        Collections.reverse(steps);
        return steps;
    }

    void removeIf(Predicate<Operation> condition) {
        this.entries.removeIf((entry) -> entry.operation() != null && condition.test(entry.operation()));
    }

    /** Forgets what was done to objects that are gone, and to what made them. */
    void forget(Collection<NewObject> gone) {
        this.entries.removeIf((entry) -> entry.about() != null && gone.contains(entry.about()));
    }

    /**
     * Forgets what was done to a part of a new object, by its name at the end and those
     * before.
     */
    void forgetPart(ObjectReference part) {
        ObjectReference name = part;
        for (int index = this.entries.size() - 1; index >= 0; index--) {
            Operation operation = this.entries.get(index).operation();
            if (operation == null) {
                continue;
            }
            if (name.equals(Subject.of(operation))) {
                this.entries.remove(index);
            }
            if (operation instanceof Operation.Rename rename) {
                name = NewObjects.renaming(rename.reference(), rename.reference().withName(rename.newName()))
                    .apply(name);
            }
        }
    }

    /**
     * Leaves one of several changes of the same property of an old object since a new one
     * was made, because those between may name the new one, which is gone.
     */
    void restoreOnceSince(NewObject gone) {
        int first = 0;
        while (first < this.entries.size() && this.entries.get(first).about() != gone) {
            first++;
        }
        Set<Object> seen = new HashSet<>();
        for (int index = first; index < this.entries.size(); index++) {
            if (this.entries.get(index).operation() instanceof Alter alter && isWhole(alter.change())
                    && !seen.add(List.of(alter.reference(), alter.change().getClass()))) {
                this.entries.remove(index);
                index--;
            }
        }
    }

    private static boolean isWhole(Alteration change) {
        return change instanceof ColumnAlteration.SetType || change instanceof ColumnAlteration.SetDefault
                || change instanceof ColumnAlteration.SetExpression;
    }

    /** Lets what drops one of these pass over it if it is gone. */
    void passOver(Collection<NewObject> perhapsGone) {
        this.entries.replaceAll((entry) -> (entry.about() != null && perhapsGone.contains(entry.about())
                && entry.step() instanceof Fixed fixed) ? new Entry(
                        new Fixed(new RecordedOperation(ifExists(fixed.recorded().operation()), fixed.location())),
                        entry.about()) : entry);
    }

    private static Operation ifExists(Operation operation) {
        if (operation instanceof Outside outside) {
            return new Outside(ifExists(outside.operation()));
        }
        return (operation instanceof Drop drop) ? new Drop(drop.reference(), drop.definition(),
                new DropOptions(true, drop.options().cascade(), drop.options().online())) : operation;
    }

    /**
     * Keeps of what was done to parts of an object what can be undone on a definition.
     */
    void keepWhatFits(FormerParts parts) {
        for (int index = this.entries.size() - 1; index >= 0; index--) {
            Entry entry = this.entries.get(index);
            if (!parts.fits(entry.step())) {
                this.entries.remove(index);
            }
        }
    }

    private record Entry(UndoStep step, @Nullable NewObject about) {

        @Nullable Operation operation() {
            Operation operation = (this.step instanceof Fixed fixed) ? fixed.recorded().operation()
                    : ((Found) this.step).usual();
            return (operation instanceof Outside outside) ? outside.operation() : operation;
        }

    }

}
