package dev.migrate.autogenerate;

import dev.migrate.diff.DiffSettings;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What gets another name because its table does: sequences of its columns, and indexes
 * with their constraints. Their names may go in a chain or round as those of the tables
 * do; whose they are is known by the column or definition, not by the name.
 */
final class ImpliedRenames {

    private final SchemaSnapshot desired;

    // those that have had another name for a while
    private final Set<PartId> apart = new HashSet<>();

    ImpliedRenames(SchemaSnapshot desired) {
        this.desired = desired;
    }

    /**
     * Gives the next one that is possible.
     * @param now what is there
     * @param tables the tables that have been renamed, under their names now
     * @return the rename; null if there is none left
     */
    @Nullable Rename next(SchemaSnapshot now, Set<QualifiedName> tables) {
        RelationNames names = RelationNames.of(now);
        Rename waiting = null;
        for (Map.Entry<PartId, String> entry : wanted(now, tables).entrySet()) {
            PartId part = entry.getKey();
            Rename rename = new Rename(part, null, entry.getValue(), null);
            if (!names.isTaken(relation(part, entry.getValue()))) {
                return rename;
            }
            waiting = (waiting == null && !this.apart.contains(part)) ? rename : waiting;
        }
        if (waiting == null) {
            return null;
        }
        Rename away = away(waiting.part(), names);
        this.apart.add(away.renamed());
        return away;
    }

    private static QualifiedName relation(PartId part, String name) {
        return part.object().withName(name);
    }

    /** Gives a rename to a name that nothing has. */
    private static Rename away(PartId part, RelationNames names) {
        String spare = ShortName.of(part.name().name() + "_swapped");
        for (int number = 2; names.isTaken(relation(part, spare)); number++) {
            spare = ShortName.of(part.name().name() + "_swapped" + number);
        }
        return new Rename(part, null, spare, null);
    }

    /**
     * Gives what takes the names of a table's parts out of the way before the table goes
     * to another schema.
     */
    static List<Rename> beforeMove(Rename table, SchemaSnapshot now) {
        Rename.Move move = table.move();
        if (move == null || table.part().of() != null) {
            return List.of();
        }
        RelationNames names = RelationNames.of(now);
        List<Rename> away = new ArrayList<>();
        for (SchemaPart part : RelationNames.ofTable(now, table.part().name())) {
            // an index that is only said something of goes by its constraint
            if (part.id().kind() != PartKind.IMPLICIT_INDEX
                    && names.isTaken(new QualifiedName(move.to(), part.id().name().name()))) {
                away.add(away(part.id(), names));
            }
        }
        return away;
    }

    /** Gives the names that parts are to have, in the order of the parts. */
    private Map<PartId, String> wanted(SchemaSnapshot now, Set<QualifiedName> tables) {
        Map<PartId, String> wanted = new LinkedHashMap<>();
        new SchemaDiff(now, this.desired, new DiffSettings(Forms.OFFLINE)).certainRenames()
            .forEach((former, latter) -> {
                if (former.id().of() != null && tables.contains(former.id().of()) && RelationNames.of(former) != null) {
                    wanted.put(former.id(), latter.id().name().name());
                }
            });
        Map<PartId, PartId> sequences = sequences(this.desired);
        sequences(now).forEach((column, sequence) -> {
            PartId other = sequences.get(column);
            if (tables.contains(column.object()) && other != null && other.kind() == sequence.kind()
                    && Objects.equals(other.name().schema(), sequence.name().schema())
                    && !other.name().name().equals(sequence.name().name())) {
                wanted.put(sequence, other.name().name());
            }
        });
        return wanted;
    }

    /** Gives the sequences that columns own, or that identities have, by the columns. */
    private static Map<PartId, PartId> sequences(SchemaSnapshot snapshot) {
        Map<PartId, PartId> sequences = new LinkedHashMap<>();
        for (SchemaPart part : snapshot.parts().values()) {
            if (part.id().kind() == PartKind.SEQUENCE_OWNER) {
                sequences.put(part.the(Facet.OWNED_BY), PartId.of(PartKind.SEQUENCE, part.id().name()));
            }
            else if (part.id().kind() == PartKind.IMPLICIT_SEQUENCE) {
                part.uses()
                    .stream()
                    .filter((used) -> used.kind() == PartKind.COLUMN)
                    .forEach((column) -> sequences.put(column, part.id()));
            }
        }
        return sequences;
    }

}
