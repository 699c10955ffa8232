package dev.migrate.autogenerate;

import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.catalog.NamePattern;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Partitions that a service makes at run time: those of some tables, below partitions
 * too, that one of two schemas has alone. They and what depends on them do not count as
 * differences. Which of them there are differs from database to database, so that no
 * revision may name them.
 */
public final class RunTimePartitions {

    private static final Set<PartKind> TABLES = Set.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.PARTITION);

    private final List<NamePattern> tables;

    private final @Nullable String schema;

    /**
     * Knows the tables.
     * @param patterns what they are called
     * @param notes what comments of the desired schema say of more of them
     * @param schema the schema that names without one are in; null if there is none
     */
    public RunTimePartitions(List<String> patterns, List<Note> notes, @Nullable String schema) {
        this.tables = Stream.concat(patterns.stream(), notes.stream().map(Note::text)).map(NamePattern::of).toList();
        this.schema = schema;
    }

    /**
     * Gives a schema without those that another lacks.
     * @param snapshot the schema
     * @param other the other one
     * @return what is left
     */
    public SchemaSnapshot without(SchemaSnapshot snapshot, SchemaSnapshot other) {
        Set<QualifiedName> partitions = new HashSet<>();
        snapshot.parts().keySet().forEach((id) -> {
            if (id.kind() == PartKind.PARTITION && isLeftOut(id, snapshot, other)) {
                partitions.add(id.name());
            }
        });
        return partitions.isEmpty() ? snapshot : without(snapshot, other, partitions);
    }

    private boolean isLeftOut(PartId partition, SchemaSnapshot snapshot, SchemaSnapshot other) {
        boolean alone = TABLES.stream().allMatch((kind) -> other.find(PartId.of(kind, partition.name())) == null);
        SchemaPart part = alone ? snapshot.find(partition) : null;
        while (part != null) {
            QualifiedName table = part.the(Facet.PARTITION_OF);
            // with a table that goes, they go
            if (isMeant(table) && other.find(PartId.of(PartKind.TABLE, table)) != null) {
                return true;
            }
            part = snapshot.find(PartId.of(PartKind.PARTITION, table));
        }
        return false;
    }

    private boolean isMeant(QualifiedName table) {
        String in = (table.schema() != null) ? table.schema() : this.schema;
        return this.tables.stream().anyMatch((pattern) -> pattern.matches(in, table.name()));
    }

    private static SchemaSnapshot without(SchemaSnapshot snapshot, SchemaSnapshot other,
            Set<QualifiedName> partitions) {
        Set<PartId> gone = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (SchemaPart part : snapshot.parts().values()) {
                boolean hangs = isOf(part.id(), partitions)
                        || (other.find(part.id()) == null && (uses(part, gone) || isNumbering(part, snapshot, gone)));
                more |= hangs && gone.add(part.id());
            }
        }
        return SchemaSnapshot.of(
                snapshot.parts().values().stream().filter((part) -> !gone.contains(part.id())).toList(),
                snapshot.serverVersion());
    }

    private static boolean isOf(PartId id, Set<QualifiedName> partitions) {
        boolean table = TABLES.contains(id.kind()) || (id.of() != null && id.kind() != PartKind.DOMAIN_CONSTRAINT);
        return table && partitions.contains(id.object());
    }

    private static boolean uses(SchemaPart part, Set<PartId> gone) {
        return part.uses().stream().anyMatch(gone::contains);
    }

    // a sequence goes with its column
    private static boolean isNumbering(SchemaPart part, SchemaSnapshot snapshot, Set<PartId> gone) {
        SchemaPart owner = (part.id().kind() == PartKind.SEQUENCE)
                ? snapshot.find(PartId.of(PartKind.SEQUENCE_OWNER, part.id().name())) : null;
        return owner != null && gone.contains(owner.get(Facet.OWNED_BY));
    }

    /**
     * Gives the table at the top of those that a partition is below.
     * @param part a part of a schema
     * @param snapshot the schema
     * @return the table; null if the part is not a partition
     */
    public static @Nullable QualifiedName top(PartId part, SchemaSnapshot snapshot) {
        QualifiedName top = null;
        SchemaPart partition = TABLES.contains(part.kind()) ? snapshot.find(PartId.of(PartKind.PARTITION, part.name()))
                : null;
        while (partition != null) {
            top = partition.the(Facet.PARTITION_OF);
            partition = snapshot.find(PartId.of(PartKind.PARTITION, top));
        }
        return top;
    }

    /**
     * Gives what says that the partitions of a table are made at run time.
     * @param table the table
     * @return a sentence
     */
    public static String hint(QualifiedName table) {
        String name = (table.schema() != null) ? table.schema() + "." + table.name() : table.name();
        return "If the service makes the partitions of \"" + name + "\" at run time, add \"" + name
                + "\" to \"migrate.autogenerate.partitions-not-mine\", or the comment"
                + " \"-- migrate:partitions-not-mine " + name + "\" to a desired schema in SQL.";
    }

    /**
     * Refuses comments by which no partitioned table is meant.
     * @param desired the schema and its comments
     * @param schema the schema that names without one are in; null if there is none
     */
    public static void check(Desired desired, @Nullable String schema) {
        List<Diagnostic> wrong = desired.partitions().stream().filter((note) -> {
            RunTimePartitions meant = new RunTimePartitions(List.of(), List.of(note), schema);
            return desired.snapshot()
                .parts()
                .values()
                .stream()
                .noneMatch((part) -> part.has(Facet.PARTITION_BY) && meant.isMeant(part.id().name()));
        })
            .map((note) -> Diagnostic
                .error(DiagnosticCode.BAD_DESIRED_SCHEMA, "no partitioned table is called \"" + note.text() + "\"")
                .at(note.location())
                .withHint("Correct the comment, or remove it."))
            .toList();
        if (!wrong.isEmpty()) {
            throw new MigrateException(wrong);
        }
    }

}
