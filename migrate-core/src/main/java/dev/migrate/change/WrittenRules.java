package dev.migrate.change;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.CreateStatement;
import dev.migrate.sql.QualifiedName;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement in PostgreSQL's words creates what its operation is about, and nothing that
 * may be there before, since the downgrade drops it.
 */
final class WrittenRules {

    private static final Set<ObjectKind> ALTERED_INTO_BEING = EnumSet.of(ObjectKind.COLUMN, ObjectKind.CONSTRAINT,
            ObjectKind.DOMAIN_CONSTRAINT);

    private static final Set<ObjectKind> CONDITIONAL_BUILDERS = EnumSet.of(ObjectKind.TABLE, ObjectKind.SEQUENCE,
            ObjectKind.INDEX, ObjectKind.MATERIALIZED_VIEW);

    private WrittenRules() {
    }

    static void check(Operation operation) {
        if (operation instanceof Operation.Create create && create.object() instanceof CatalogObject.Written written) {
            written.statements().forEach((sql) -> created(written.reference(), sql));
        }
        else if (operation instanceof Operation.Replace replace) {
            if (replace.object() instanceof CatalogObject.Written written) {
                written.statements().forEach((sql) -> replaced(written.reference(), sql));
            }
            if (replace.former() instanceof CatalogObject.Written former) {
                former.statements().forEach((sql) -> replaced(former.reference(), sql));
            }
        }
    }

    private static void created(ObjectReference reference, String sql) {
        if (ALTERED_INTO_BEING.contains(reference.kind())) {
            return;
        }
        CreateStatement statement = read(reference, sql);
        if (statement.replaces()) {
            throw new BadOperationException("the statement for " + reference + " says OR REPLACE",
                    "The downgrade would drop what was there before. " + switch (reference.kind()) {
                        case FUNCTION, PROCEDURE -> "Remove OR REPLACE, or write replace(…).";
                        case VIEW -> "Remove OR REPLACE, or write replaceView(…).";
                        default -> "Remove OR REPLACE, and drop(…) before what may be there.";
                    });
        }
        if (statement.conditional()) {
            throw new BadOperationException("the statement for " + reference + " says IF NOT EXISTS",
                    "The downgrade would drop what was there before. Remove IF NOT EXISTS"
                            + (CONDITIONAL_BUILDERS.contains(reference.kind())
                                    ? ", or write " + builder(reference.kind()) + "(…).ifNotExists()." : "."));
        }
    }

    private static String builder(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> "createTable";
            case SEQUENCE -> "createSequence";
            case INDEX -> "createIndex";
            default -> "createMaterializedView";
        };
    }

    private static void replaced(ObjectReference reference, String sql) {
        if (!read(reference, sql).replaces()) {
            throw new BadOperationException("the statement for " + reference + " does not say OR REPLACE",
                    "Write CREATE OR REPLACE " + reference.kind().keyword() + ".");
        }
    }

    private static CreateStatement read(ObjectReference reference, String sql) {
        CreateStatement statement;
        try {
            statement = CreateStatement.of(sql, reference.kind().keyword());
        }
        catch (MigrateException ex) {
            throw new BadOperationException(ex.diagnostic().message(), ex.diagnostic().hint());
        }
        if (statement == null) {
            throw new BadOperationException(
                    "the statement for " + reference + " does not create a "
                            + reference.kind().keyword().toLowerCase(Locale.ROOT),
                    "Write CREATE " + reference.kind().keyword() + " …, or execute(…) for another statement.");
        }
        same(reference, reference.name(), statement.name());
        same(reference, reference.table(), statement.table());
        return statement;
    }

    // without a schema on either side, the search path decides
    private static void same(ObjectReference reference, @Nullable QualifiedName said, @Nullable QualifiedName read) {
        if (said == null || read == null) {
            return;
        }
        boolean sameSchema = said.schema() == null || read.schema() == null || said.schema().equals(read.schema());
        if (!sameSchema || !said.name().equals(read.name())) {
            throw new BadOperationException("the statement for " + reference + " is about " + read + " instead",
                    "Write the same name, as PostgreSQL stores it.");
        }
    }

}
