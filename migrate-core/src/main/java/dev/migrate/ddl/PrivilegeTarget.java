package dev.migrate.ddl;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;

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
            case DOMAIN -> as(ObjectKind.TYPE, reference);
            case AGGREGATE -> as(ObjectKind.FUNCTION, reference);
            case SERVER -> "FOREIGN " + Words.object(reference);
            default -> Words.object(reference);
        };
    }

    private static String as(ObjectKind kind, ObjectReference reference) {
        return Words.object(new ObjectReference(kind, reference.name(), reference.table(), reference.arguments()));
    }

}
