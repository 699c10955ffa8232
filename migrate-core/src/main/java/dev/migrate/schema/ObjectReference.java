package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names one object.
 *
 * @param kind what it is
 * @param name its name; that of a column, constraint, trigger, rule or policy has no
 * schema
 * @param table the table (or view) that it belongs to; null for a standalone object
 * @param arguments the argument types of a routine as SQL spells them, without
 * parentheses; null for anything else
 * @since 0.1
 */
public record ObjectReference(ObjectKind kind, QualifiedName name, @Nullable QualifiedName table,
        @Nullable String arguments) {

    /**
     * Names a standalone object.
     * @param kind what it is
     * @param name its name
     * @return the reference
     */
    public static ObjectReference of(ObjectKind kind, QualifiedName name) {
        return new ObjectReference(kind, name, null, null);
    }

    /**
     * Names a part of a table.
     * @param kind what it is
     * @param table the table
     * @param name the part's name
     * @return the reference
     */
    public static ObjectReference of(ObjectKind kind, QualifiedName table, String name) {
        return new ObjectReference(kind, new QualifiedName(null, name), table, null);
    }

    /**
     * Names the object after a rename.
     * @param newName the name
     * @return the same reference with that name
     */
    public ObjectReference withName(String newName) {
        return new ObjectReference(this.kind, this.name.withName(newName), this.table, this.arguments);
    }

    /**
     * Names the object in another schema.
     * @param schema the schema
     * @return the same reference there
     */
    public ObjectReference inSchema(String schema) {
        return new ObjectReference(this.kind, new QualifiedName(schema, this.name.name()), this.table, this.arguments);
    }

    /** Gives the object as a message names it: {@code table "orders"}. */
    @Override
    public String toString() {
        String own = this.kind.keyword().toLowerCase(Locale.ROOT) + " " + this.name;
        return (this.table != null) ? own + " of \"" + this.table.name() + "\"" : own;
    }

}
