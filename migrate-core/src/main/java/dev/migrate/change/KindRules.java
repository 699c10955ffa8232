package dev.migrate.change;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import java.util.EnumSet;
import java.util.Set;

/** The rules of PostgreSQL's grammar that differ between kinds of objects. */
final class KindRules {

    private static final Set<ObjectKind> UNNAMED = EnumSet.of(ObjectKind.CAST, ObjectKind.OPERATOR,
            ObjectKind.USER_MAPPING, ObjectKind.EXTENSION, ObjectKind.ACCESS_METHOD);

    private static final Set<ObjectKind> IN_A_SCHEMA = EnumSet.of(ObjectKind.TABLE, ObjectKind.SEQUENCE,
            ObjectKind.TYPE, ObjectKind.DOMAIN, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE, ObjectKind.AGGREGATE, ObjectKind.EXTENSION, ObjectKind.COLLATION,
            ObjectKind.STATISTICS, ObjectKind.FOREIGN_TABLE, ObjectKind.OPERATOR, ObjectKind.OPERATOR_CLASS,
            ObjectKind.OPERATOR_FAMILY, ObjectKind.TEXT_SEARCH_CONFIGURATION, ObjectKind.TEXT_SEARCH_DICTIONARY,
            ObjectKind.TEXT_SEARCH_PARSER, ObjectKind.TEXT_SEARCH_TEMPLATE, ObjectKind.CONVERSION);

    private static final Set<ObjectKind> WITHOUT_OWNER = EnumSet.of(ObjectKind.COLUMN, ObjectKind.CONSTRAINT,
            ObjectKind.INDEX, ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.POLICY, ObjectKind.EXTENSION,
            ObjectKind.CAST, ObjectKind.USER_MAPPING, ObjectKind.TEXT_SEARCH_PARSER, ObjectKind.TEXT_SEARCH_TEMPLATE,
            ObjectKind.ACCESS_METHOD);

    private static final Set<ObjectKind> PARTS = EnumSet.of(ObjectKind.COLUMN, ObjectKind.CONSTRAINT,
            ObjectKind.DOMAIN_CONSTRAINT, ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.POLICY,
            ObjectKind.USER_MAPPING);

    private KindRules() {
    }

    static void check(Operation operation) {
        ObjectReference subject = Subject.of(operation);
        if (subject != null && PARTS.contains(subject.kind()) != (subject.table() != null)) {
            throw (subject.table() != null)
                    ? new BadOperationException(subject + " is not part of a table", "Remove the name of the table.")
                    : new BadOperationException(subject + " has no table",
                            "Write the name of its table before its own.");
        }
        if (operation instanceof Operation.Rename rename) {
            refuse(UNNAMED.contains(rename.reference().kind()), rename.reference(), "be renamed");
        }
        else if (operation instanceof Operation.Move move) {
            refuse(!IN_A_SCHEMA.contains(move.reference().kind()), move.reference(), "be moved to another schema");
        }
        else if (operation instanceof Operation.ChangeOwner change) {
            refuse(WITHOUT_OWNER.contains(change.reference().kind()), change.reference(), "have its own owner");
        }
        else if (operation instanceof Operation.Comment comment) {
            refuse(comment.reference().kind() == ObjectKind.USER_MAPPING, comment.reference(), "have a comment");
        }
    }

    private static void refuse(boolean refused, ObjectReference reference, String what) {
        if (refused) {
            throw new BadOperationException(reference + " cannot " + what, null);
        }
    }

}
