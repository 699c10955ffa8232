package dev.migrate.lint.schema;

import dev.migrate.sql.ShortName;
import dev.migrate.statement.ConstraintDefinition.Kind;
import java.util.List;

/** The names that PostgreSQL chooses if none is written. */
final class DefaultName {

    private DefaultName() {
    }

    static String constraint(Kind kind, String table, List<String> columns) {
        String suffix = switch (kind) {
            case PRIMARY_KEY -> "_pkey";
            case UNIQUE -> "_key";
            case FOREIGN_KEY -> "_fkey";
            case EXCLUDE -> "_excl";
            case NOT_NULL -> "_not_null";
            default -> "_check";
        };
        String middle = (kind == Kind.PRIMARY_KEY || columns.isEmpty()) ? "" : "_" + String.join("_", columns);
        return ShortName.of(table + middle + suffix);
    }

    static String of(String object, String suffix) {
        return ShortName.of(object + "_" + suffix);
    }

    static String index(String table, List<String> columns) {
        return ShortName.of(table + "_" + String.join("_", columns) + "_idx");
    }

}
