package dev.migrate.change;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a revision creates under a name that it has given already. Two conventional
 * names are alike if two indexes are on the same columns, say.
 */
public final class RepeatedNames {

    private RepeatedNames() {
    }

    /**
     * Follows the operations of a revision.
     * @param operations the operations, in order
     * @return an error for each name that is given twice
     */
    public static List<Diagnostic> of(List<RecordedOperation> operations) {
        List<Diagnostic> findings = new ArrayList<>();
        NewObjects made = new NewObjects();
        for (RecordedOperation recorded : operations) {
            Operation operation = recorded.operation();
            while (operation instanceof SqlOperation.Outside outside) {
                operation = outside.operation();
            }
            if (operation instanceof SqlOperation.ExecuteSql) {
                // it may drop anything
                made = new NewObjects();
            }
            else if (operation instanceof Operation.Create create && !create.ifNotExists()
                    && made.find(create.object().reference()) != null) {
                findings.add(repeated(create.object().reference(), recorded));
            }
            made.follow(operation);
        }
        return findings;
    }

    private static Diagnostic repeated(ObjectReference reference, RecordedOperation recorded) {
        boolean conventional = reference.kind() == ObjectKind.INDEX || reference.kind() == ObjectKind.CONSTRAINT;
        return Diagnostic.error(DiagnosticCode.BAD_OPERATION, reference + " is created twice")
            .withHint(conventional ? "Give one of them another name with .named(\"…\")."
                    : "Remove one of them, or give it another name.")
            .at(recorded.location());
    }

}
