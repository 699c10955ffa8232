package dev.migrate.change;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds what a revision creates or renames to a name that it has given already. Two
 * conventional names are alike if two indexes are on the same columns, say.
 *
 * @since 0.1
 */
public final class RepeatedNames {

    private final List<Diagnostic> findings = new ArrayList<>();

    private final List<TakenName> taken = new ArrayList<>();

    private RepeatedNames() {
    }

    /**
     * Follows the operations of a revision.
     * @param operations the operations, in order
     * @return an error for each name that is given twice
     */
    public static List<Diagnostic> of(List<RecordedOperation> operations) {
        RepeatedNames names = new RepeatedNames();
        operations.forEach((recorded) -> names.follow(recorded, recorded.operation()));
        return List.copyOf(names.findings);
    }

    private void follow(RecordedOperation recorded, Operation operation) {
        if (operation instanceof SqlOperation.Outside outside) {
            follow(recorded, outside.operation());
        }
        else if (operation instanceof SqlOperation.ExecuteSql
                || (operation instanceof Operation.Drop drop && drop.options().cascade())) {
            // it may drop anything
            this.taken.clear();
        }
        else if (operation instanceof Operation.Create create) {
            create(recorded, create);
        }
        else if (operation instanceof Operation.Drop drop) {
            this.taken.removeIf((name) -> name.mayGoWith(drop.reference()));
        }
        else if (operation instanceof Operation.Rename rename) {
            rename(recorded, rename.reference(), rename.reference().withName(rename.newName()));
        }
        else if (operation instanceof Operation.Move move) {
            rename(recorded, move.reference(), move.reference().inSchema(move.schema()));
        }
    }

    private void create(RecordedOperation recorded, Operation.Create create) {
        for (TakenName name : TakenName.of(create)) {
            this.taken.removeIf(name::takesOver);
            if (this.taken.stream().noneMatch(name::isLeftOutFor)) {
                take(recorded, name);
            }
        }
    }

    private void rename(RecordedOperation recorded, ObjectReference from, ObjectReference to) {
        UnaryOperator<ObjectReference> names = NewObjects.renaming(from, to);
        List<TakenName> renamed = new ArrayList<>(
                this.taken.stream().filter((name) -> name.reference().equals(from)).toList());
        this.taken.removeAll(renamed);
        if (renamed.isEmpty()) {
            // it was there before
            renamed.add(new TakenName(from, from.table(), null, false));
        }
        this.taken.replaceAll((name) -> name.renamed(names));
        renamed.forEach((name) -> take(recorded, name.renamed(names)));
    }

    private void take(RecordedOperation recorded, TakenName name) {
        this.taken.stream()
            .filter(name::excludes)
            .findFirst()
            .ifPresent((other) -> this.findings.add(repeated(recorded, name, other)));
        this.taken.add(name);
    }

    private static Diagnostic repeated(RecordedOperation recorded, TakenName name, TakenName other) {
        ObjectReference reference = name.reference();
        boolean conventional = reference.kind() == ObjectKind.INDEX || reference.kind() == ObjectKind.CONSTRAINT;
        return Diagnostic
            .error(DiagnosticCode.BAD_OPERATION,
                    reference.equals(other.reference()) ? reference + " would exist twice"
                            : reference + " would have the name of " + other.reference())
            .withHint(conventional ? "Give one of them another name with .named(\"…\")."
                    : "Remove one of them, or give it another name.")
            .at(recorded.location());
    }

}
