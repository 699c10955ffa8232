package dev.migrate.operation;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.QualifiedName;
import java.util.function.Supplier;

/**
 * Names of objects, read when they are needed, so that a bad one is told with its place.
 */
final class References {

    private References() {
    }

    static Supplier<ObjectReference> of(ObjectKind kind, String written) {
        boolean routine = kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE || kind == ObjectKind.AGGREGATE;
        return () -> routine ? routine(kind, written) : ObjectReference.of(kind, Draft.name(written));
    }

    static Supplier<ObjectReference> of(ObjectKind kind, String table, String name) {
        return () -> ObjectReference.of(kind, Draft.name(table), name);
    }

    private static ObjectReference routine(ObjectKind kind, String signature) {
        int open = signature.indexOf('(');
        boolean typed = open > 0 && signature.endsWith(")");
        QualifiedName name = Draft.name(typed ? signature.substring(0, open).strip() : signature);
        return new ObjectReference(kind, name, null,
                typed ? signature.substring(open + 1, signature.length() - 1) : null);
    }

}
