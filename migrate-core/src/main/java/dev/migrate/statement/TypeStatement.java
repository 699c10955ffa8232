package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a type or domain.
 *
 * @since 0.1
 */
public sealed interface TypeStatement extends Statement {

    /**
     * CREATE TYPE … AS ENUM.
     *
     * @param name the type
     * @param values its values
     */
    record CreateEnum(QualifiedName name, List<String> values) implements TypeStatement {

        /** Copies the list. */
        public CreateEnum {
            values = List.copyOf(values);
        }

    }

    /**
     * ALTER TYPE … ADD VALUE.
     *
     * @param type the type
     * @param value the value
     * @param placed true with BEFORE or AFTER
     * @param ifNotExists true with IF NOT EXISTS
     */
    record AddValue(QualifiedName type, String value, boolean placed, boolean ifNotExists) implements TypeStatement {

    }

    /**
     * ALTER TYPE … RENAME VALUE.
     *
     * @param type the type
     * @param value the value
     * @param newValue its new spelling
     */
    record RenameValue(QualifiedName type, String value, String newValue) implements TypeStatement {

    }

    /**
     * CREATE DOMAIN.
     *
     * @param name the domain
     * @param base the type that it restricts
     * @param constraints its constraints and default
     */
    record CreateDomain(QualifiedName name, TypeName base,
            List<ConstraintDefinition> constraints) implements TypeStatement {

        /** Copies the list. */
        public CreateDomain {
            constraints = List.copyOf(constraints);
        }

    }

    /**
     * ALTER DOMAIN.
     *
     * @param name the domain
     * @param change what is done to it
     * @param constraint the constraint that is added, validated or dropped; null without
     * a name
     */
    record AlterDomain(QualifiedName name, DomainChange change, @Nullable String constraint) implements TypeStatement {

    }

    /** What ALTER DOMAIN does. */
    enum DomainChange {

        /** ADD a constraint that is checked. */
        ADD_CONSTRAINT,
        /** ADD a constraint that is NOT VALID. */
        ADD_NOT_VALID,
        /** VALIDATE CONSTRAINT. */
        VALIDATE,
        /** DROP CONSTRAINT. */
        DROP_CONSTRAINT,
        /** SET DEFAULT. */
        SET_DEFAULT,
        /** DROP DEFAULT. */
        DROP_DEFAULT,
        /** SET NOT NULL. */
        SET_NOT_NULL,
        /** DROP NOT NULL. */
        DROP_NOT_NULL,
        /** What concerns no row. */
        OTHER

    }

}
