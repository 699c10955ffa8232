package dev.migrate.lint.schema;

import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.ConstraintDefinition.Trait;
import dev.migrate.statement.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type; serial stays serial
 * @param notNull true if it refuses null
 * @param collation its collation; null for that of the type
 * @param isVirtual true if its value is computed when it is read
 * @param origin when it came to be
 * @since 0.1
 */
public record KnownColumn(String name, TypeName type, boolean notNull, @Nullable String collation, boolean isVirtual,
        Origin origin) {

    static KnownColumn of(ColumnDefinition column, Origin origin) {
        boolean notNull = column.has(Kind.NOT_NULL) || column.has(Kind.PRIMARY_KEY) || column.has(Kind.IDENTITY)
                || column.type().isSerial();
        return new KnownColumn(column.name(), column.type(), notNull, column.collation(), isVirtual(column), origin);
    }

    private static boolean isVirtual(ColumnDefinition column) {
        ConstraintDefinition generated = column.constraint(Kind.GENERATED);
        return generated != null && !generated.is(Trait.STORED);
    }

    KnownColumn named(String other) {
        return new KnownColumn(other, this.type, this.notNull, this.collation, this.isVirtual, this.origin);
    }

    KnownColumn typed(TypeName other, @Nullable String otherCollation) {
        return new KnownColumn(this.name, other, this.notNull, otherCollation, this.isVirtual, this.origin);
    }

    KnownColumn refusing(boolean refuses) {
        return new KnownColumn(this.name, this.type, refuses, this.collation, this.isVirtual, this.origin);
    }

}
