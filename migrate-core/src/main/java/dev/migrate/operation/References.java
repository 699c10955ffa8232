package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.definition.Draft;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.QualifiedName;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Names of objects, read when they are needed, so that a bad one is reported with its
 * place.
 */
final class References {

    private References() {
    }

    static Supplier<ObjectReference> of(ObjectKind kind, String written) {
        return () -> switch (kind) {
            case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR -> typed(kind, written);
            case OPERATOR_CLASS, OPERATOR_FAMILY -> withMethod(kind, written);
            // what stands in its parentheses is types, not a name
            case CAST -> ObjectReference.of(kind, new QualifiedName(null, written));
            default -> ObjectReference.of(kind, Draft.name(written));
        };
    }

    static Supplier<ObjectReference> of(ObjectKind kind, String table, String name) {
        return () -> ObjectReference.of(kind, Draft.name(table), name);
    }

    /**
     * Gives what is said of an object.
     * @param reference the object
     * @param said the definition
     * @return the definition
     * @throws BadOperationException if it is about another object
     */
    static SchemaObject same(ObjectReference reference, SchemaObject said) {
        if (!said.reference().equals(reference)) {
            throw new BadOperationException(
                    "what is said of " + reference + " is about " + said.reference() + " instead",
                    "Describe the same object, by the same name.");
        }
        return said;
    }

    private static ObjectReference withMethod(ObjectKind kind, String written) {
        int using = written.toUpperCase(Locale.ROOT).indexOf(" USING ");
        if (using < 0) {
            throw new BadOperationException("\"" + written + "\" names no index method",
                    "Write it behind the name: \"" + written + " USING btree\".");
        }
        return new ObjectReference(kind, Draft.name(written.substring(0, using).strip()), null,
                written.substring(using + " USING ".length()).strip());
    }

    private static ObjectReference typed(ObjectKind kind, String signature) {
        int open = signature.indexOf('(');
        boolean typed = open > 0 && signature.endsWith(")");
        QualifiedName name = Draft.name(typed ? signature.substring(0, open).strip() : signature);
        return new ObjectReference(kind, name, null,
                typed ? signature.substring(open + 1, signature.length() - 1) : null);
    }

}
