package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.definition.Definition;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.RowPolicy;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how an object is dropped, and what it was.
 *
 * @since 0.1
 */
public final class DropBuilder extends Draft {

    private final Supplier<ObjectReference> reference;

    private @Nullable Definition definition;

    private List<Definition> parts = List.of();

    private @Nullable String filling;

    private boolean ifExists;

    private boolean cascade;

    private boolean concurrently;

    DropBuilder(Supplier<ObjectReference> reference) {
        this.reference = reference;
    }

    /**
     * Is content where the object is missing.
     * @return this change
     */
    public DropBuilder ifExists() {
        return edit(this, (changed) -> changed.ifExists = true);
    }

    /**
     * Drops what depends on the object too. No downgrade can be derived.
     * @return this change
     */
    public DropBuilder cascade() {
        return edit(this, (changed) -> changed.cascade = true);
    }

    /**
     * Lets the table be read and written meanwhile; only for an index. The revision runs
     * outside a transaction then.
     * @return this change
     */
    public DropBuilder concurrently() {
        return edit(this, (changed) -> changed.concurrently = true);
    }

    /**
     * Says what the object was, so that the downgrade creates it again.
     * @param definition its definition: {@code table("orders", …)}
     * @param more its indexes and policies, which go with a table or materialized view
     * @return this change
     */
    public DropBuilder was(Definition definition, Definition... more) {
        return edit(this, (changed) -> {
            changed.definition = changed.once("what the object was", definition);
            changed.parts = List.of(more);
        });
    }

    /**
     * Says what the rows that are there get when the downgrade adds a column again that
     * refuses null.
     * @param expression over the row's other columns, as SQL
     * @return this change
     */
    public DropBuilder filledWith(String expression) {
        return edit(this, (changed) -> changed.filling = WrittenSql.of(changed.once("what the rows get", expression)));
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        ObjectReference dropped = this.reference.get();
        if (this.concurrently && dropped.kind() != ObjectKind.INDEX) {
            throw new BadOperationException(dropped + " cannot be dropped concurrently", "Remove .concurrently().");
        }
        SchemaObject object = (this.definition != null) ? References.same(dropped, this.definition.defineFormer(naming))
                : null;
        if (this.filling != null) {
            object = filled(dropped, object, this.filling);
        }
        List<SchemaObject> went = this.parts.stream().map((part) -> part(dropped, part.defineFormer(naming))).toList();
        return List.of(new Operation.Drop(dropped, object, went,
                new Operation.DropOptions(this.ifExists, this.cascade, this.concurrently)));
    }

    private static SchemaObject filled(ObjectReference dropped, @Nullable SchemaObject object, String expression) {
        if (object instanceof SchemaObject.TableColumn column) {
            ColumnValue value = column.column().value();
            if (value instanceof ColumnValue.Generated
                    || (value instanceof ColumnValue.Identity identity && identity.always())) {
                throw new BadOperationException(dropped + " has values of its own, and takes no others",
                        "Remove .filledWith(…).");
            }
            return new SchemaObject.TableColumn(column.table(), column.column(), expression);
        }
        throw new BadOperationException("nothing of " + dropped + " can be filled",
                "Remove .filledWith(…), or say what the column was with .was(…).");
    }

    private static SchemaObject part(ObjectReference dropped, SchemaObject part) {
        QualifiedName table = (part instanceof Index index) ? index.table()
                : (part instanceof RowPolicy policy) ? policy.table() : null;
        if (table == null) {
            throw new BadOperationException(part.reference() + " did not go with " + dropped,
                    "Describe indexes and policies behind it, and anything else within its definition.");
        }
        if (!table.equals(dropped.name())) {
            throw new BadOperationException(part.reference() + " was on table " + table + ", not on " + dropped,
                    "Describe the indexes and policies of what is dropped.");
        }
        return part;
    }

}
