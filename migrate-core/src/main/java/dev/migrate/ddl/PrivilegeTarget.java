package dev.migrate.ddl;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.Objects;

/** Objects as GRANT and REVOKE name them. */
public final class PrivilegeTarget {

    private PrivilegeTarget() {
    }

    /**
     * Gives an object with the word that GRANT has for its kind.
     * @param reference the object
     * @return what follows ON
     */
    public static String of(ObjectReference reference) {
        return switch (reference.kind()) {
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> as(ObjectKind.TABLE, reference);
            case COLUMN -> Words.object(ObjectReference.of(ObjectKind.TABLE, table(reference)));
            case DOMAIN -> as(ObjectKind.TYPE, reference);
            case AGGREGATE -> as(ObjectKind.FUNCTION, reference);
            case SERVER -> "FOREIGN " + Words.object(reference);
            default -> Words.object(reference);
        };
    }

    /**
     * Gives the list of columns that follows a privilege.
     * @param reference the object
     * @return a column in parentheses, with a space before it; empty for any other object
     */
    public static String column(ObjectReference reference) {
        return (reference.kind() == ObjectKind.COLUMN) ? " (" + Identifier.write(reference.name().name()) + ")" : "";
    }

    private static QualifiedName table(ObjectReference column) {
        return Objects.requireNonNull(column.table());
    }

    private static String as(ObjectKind kind, ObjectReference reference) {
        return Words.object(new ObjectReference(kind, reference.name(), reference.table(), reference.arguments()));
    }

}
