package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.change.Operation;
import dev.migrate.schema.ObjectKind;
import dev.migrate.snapshot.PartKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of the constraint by which a column refuses null, from PostgreSQL 18 on. A
 * partition that leaves its table keeps the name that it had from there, and gets another
 * as a standalone table. Back in its table it can no longer be renamed.
 */
final class NotNullName {

    private NotNullName() {
    }

    /** Gives what undoes the changes of such names, the last one first. */
    static List<SchemaChange> back(List<SchemaChange> changes) {
        List<SchemaChange> back = new ArrayList<>();
        for (SchemaChange change : changes) {
            List<Operation> operations = new ArrayList<>();
            for (Operation operation : change.operations()) {
                // any other constraint is a standalone part
                if (change.part().kind() == PartKind.COLUMN && operation instanceof Operation.Rename rename
                        && rename.reference().kind() == ObjectKind.CONSTRAINT) {
                    operations.add(0, new Operation.Rename(rename.reference().withName(rename.newName()),
                            rename.reference().name().name()));
                }
            }
            if (!operations.isEmpty()) {
                back.add(0, change.withOperations(operations));
            }
        }
        return back;
    }

}
