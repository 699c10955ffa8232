package dev.migrate.change;

import dev.migrate.change.SequencePosition.AfterRows;
import dev.migrate.change.SequencePosition.Reach;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Sequence;
import dev.migrate.sql.QualifiedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lets a sequence that is new continue after the rows that are there, so that it
 * gives no number twice.
 *
 * @since 0.1
 */
public final class Continuation {

    private Continuation() {
    }

    /**
     * Continues after the rows of an identity column.
     * @param column the column
     * @param identity its identity
     * @return the operation
     */
    public static SqlOperation.MoveSequence of(ObjectReference column, ColumnValue.Identity identity) {
        QualifiedName table = Objects.requireNonNull(column.table());
        String name = column.name().name();
        return SqlOperation.MoveSequence.ofIdentity(table, name,
                new AfterRows(table, name, false, Reach.of(identity.options())));
    }

    /** Continues after the rows of the column that owns a sequence; null for others. */
    static @Nullable Operation of(SchemaObject object) {
        return (object instanceof Sequence sequence && sequence.owner() != null && sequence.ownerColumn() != null)
                ? SqlOperation.MoveSequence.of(sequence.name(),
                        new AfterRows(sequence.owner(), sequence.ownerColumn(), false, Reach.of(sequence.options())))
                : null;
    }

    /** Continues after the rows of a column that becomes an identity again. */
    static @Nullable Operation of(ObjectReference column, Alteration change) {
        return (change instanceof ColumnAlteration.SetIdentity set && set.former() == null && set.identity() != null)
                ? of(column, set.identity()) : null;
    }

}
