package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param name its name
 * @param type its type; null for bigint
 * @param options how it counts
 * @param owner the table whose column it goes with; null if it is on its own
 * @param ownerColumn that column
 * @param unlogged true if its number does not survive a crash; from PostgreSQL 15
 * @since 0.1
 */
public record Sequence(QualifiedName name, @Nullable ColumnType type, SequenceOptions options,
        @Nullable QualifiedName owner, @Nullable String ownerColumn, boolean unlogged) implements SchemaObject {

    @Override
    public ObjectReference reference() {
        return ObjectReference.of(ObjectKind.SEQUENCE, this.name);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.sequence(this);
    }

}
