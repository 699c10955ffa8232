package dev.migrate.diff;

import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import java.util.HashSet;
import java.util.Set;

/** Names that nothing has, for what is called otherwise for a while. */
final class SpareNames {

    private final Set<QualifiedName> taken = new HashSet<>();

    SpareNames(SchemaSnapshot before, SchemaSnapshot after) {
        before.parts().keySet().forEach(this::take);
        after.parts().keySet().forEach(this::take);
    }

    // relations, types and a table's constraints have names of different kinds; all are
    // left alone
    private void take(PartId part) {
        this.taken.add((part.of() != null) ? part.of().withName(part.name().name()) : part.name());
    }

    /** Gives a name, perhaps with a number, that fits into PostgreSQL's 63 bytes. */
    QualifiedName like(QualifiedName wanted) {
        QualifiedName name = wanted.withName(ShortName.of(wanted.name()));
        for (int number = 2; this.taken.contains(name); number++) {
            name = wanted.withName(ShortName.of(wanted.name() + number));
        }
        return name;
    }

}
