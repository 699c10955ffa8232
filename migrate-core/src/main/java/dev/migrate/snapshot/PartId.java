package dev.migrate.snapshot;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.QualifiedName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names one part of a schema.
 *
 * @param kind what it is
 * @param name its name; without schema where it is in the default one or in none
 * @param of the table, view or domain that it is part of; null for a standalone part
 * @param arguments the argument types of a routine or operator, the method of an operator
 * class, as SQL; null for anything else
 * @since 0.1
 */
public record PartId(PartKind kind, QualifiedName name, @Nullable QualifiedName of, @Nullable String arguments) {

    /**
     * Names a standalone part.
     * @param kind what it is
     * @param name its name
     * @return the id
     */
    public static PartId of(PartKind kind, QualifiedName name) {
        return new PartId(kind, name, null, null);
    }

    /**
     * Names a part of a table, view or domain.
     * @param kind what it is
     * @param of the table, view or domain
     * @param name the part's own name
     * @return the id
     */
    public static PartId of(PartKind kind, QualifiedName of, String name) {
        return new PartId(kind, new QualifiedName(null, name), of, null);
    }

    /**
     * Gives the table, view or domain that it is part of, or itself.
     * @return the name of what SQL calls an object
     */
    public QualifiedName object() {
        return (this.of != null) ? this.of : this.name;
    }

    /**
     * Gives the part as an operation refers to it.
     * @return a column for its default, a table for itself as a partition, a sequence for
     * its owner
     */
    public ObjectReference reference() {
        ObjectKind object = this.kind.object();
        if (this.of == null) {
            return new ObjectReference(object, this.name, null, this.arguments);
        }
        boolean ofItsOwn = object == ObjectKind.INDEX || object == ObjectKind.SEQUENCE;
        return ofItsOwn ? ObjectReference.of(object, this.of.withName(this.name.name()))
                : ObjectReference.of(object, this.of, this.name.name());
    }

    /** Gives the part as a message names it: {@code column "name" of "users"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(this.kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        text.append(" \"").append(plain(this.name));
        text.append((this.arguments != null) ? "(" + this.arguments + ")\"" : "\"");
        return text.append((this.of != null) ? " of \"" + plain(this.of) + "\"" : "").toString();
    }

    private static String plain(QualifiedName name) {
        return (name.schema() != null) ? name.schema() + "." + name.name() : name.name();
    }

}
