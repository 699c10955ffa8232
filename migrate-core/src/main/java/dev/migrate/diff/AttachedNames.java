package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.snapshot.AttachedIndex;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of partitions' indexes. Those come with the partitioned index, under names
 * that PostgreSQL chooses, and are renamed once they are there.
 */
final class AttachedNames {

    private AttachedNames() {
    }

    static List<Operation> edit(SchemaPart before, SchemaPart after) {
        Map<QualifiedName, AttachedIndex> former = new HashMap<>();
        before.all(Facet.ATTACHED).forEach((attached) -> former.put(attached.table(), attached));
        List<Operation> operations = new ArrayList<>();
        for (AttachedIndex latter : after.all(Facet.ATTACHED)) {
            AttachedIndex known = former.get(latter.table());
            boolean free = latter.byDefault() && known != null && known.byDefault();
            if (known != null && !free && !known.index().equals(latter.index())) {
                operations.add(new Operation.Rename(ObjectReference.of(ObjectKind.INDEX, known.index()),
                        latter.index().name()));
            }
        }
        return operations;
    }

}
