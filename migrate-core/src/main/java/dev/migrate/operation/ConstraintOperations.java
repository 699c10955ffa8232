package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration;
import dev.migrate.definition.CheckBuilder;
import dev.migrate.definition.ConstraintBuilder;
import dev.migrate.definition.ExclusionBuilder;
import dev.migrate.definition.ForeignKeyBuilder;
import dev.migrate.definition.KeyBuilder;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.Timing;
import java.util.Objects;

/**
 * Operations on constraints.
 *
 * @since 0.1
 */
public interface ConstraintOperations extends Recording {

    /**
     * Adds a primary key.
     * @param table the table
     * @param columns its columns
     * @return the constraint, for what else there is to say of it
     */
    default KeyBuilder createPrimaryKey(String table, String... columns) {
        return begin(() -> Definitions.primaryKey(columns).on(table));
    }

    /**
     * Adds a unique constraint.
     * @param table the table
     * @param columns its columns
     * @return the constraint, for what else there is to say of it
     */
    default KeyBuilder createUniqueConstraint(String table, String... columns) {
        return begin(() -> Definitions.unique(columns).on(table));
    }

    /**
     * Adds a foreign key.
     * @param table the table that refers
     * @param columns its columns that refer
     * @return the constraint, which must still be given what they refer to
     */
    default ForeignKeyBuilder createForeignKey(String table, String... columns) {
        return begin(() -> Definitions.foreignKey(columns).on(table));
    }

    /**
     * Adds a foreign key; another name for {@link #createForeignKey}.
     * @param table the table that refers
     * @param columns its columns that refer
     * @return the constraint, which must still be given what they refer to
     */
    default ForeignKeyBuilder addForeignKey(String table, String... columns) {
        return createForeignKey(table, columns);
    }

    /**
     * Adds a check.
     * @param table the table
     * @param condition as SQL
     * @return the constraint, for what else there is to say of it
     */
    default CheckBuilder createCheckConstraint(String table, String condition) {
        return begin(() -> Definitions.check(condition).on(table));
    }

    /**
     * Adds a NOT NULL that has a name; from PostgreSQL 18.
     * @param table the table
     * @param column the column
     * @return the constraint, for what else there is to say of it
     */
    default CheckBuilder createNotNullConstraint(String table, String column) {
        return begin(() -> Definitions.notNull(column).on(table));
    }

    /**
     * Adds an exclusion constraint.
     * @param table the table
     * @return the constraint, which must still be given what it excludes
     */
    default ExclusionBuilder createExcludeConstraint(String table) {
        return begin(() -> Definitions.exclude().on(table));
    }

    /**
     * Drops a constraint. Without its definition no downgrade can be derived from that.
     * @param table the table
     * @param name its name
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropConstraint(String table, String name) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.CONSTRAINT, table, name)));
    }

    /**
     * Drops a constraint that the downgrade makes again.
     * @param table the table
     * @param name its name
     * @param constraint what it is
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropConstraint(String table, String name, ConstraintBuilder<?> constraint) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.CONSTRAINT, table, name))
            .was(constraint.on(table).named(name)));
    }

    /**
     * Renames a constraint.
     * @param table the table
     * @param name its name
     * @param newName the new one
     */
    default void renameConstraint(String table, String name, String newName) {
        begin(() -> new PlainChange(
                new Operation.Rename(References.of(ObjectKind.CONSTRAINT, table, name).get(), newName)));
    }

    /**
     * Checks a constraint for the rows that were there before it. Nothing has to be
     * undone by the downgrade.
     * @param table the table
     * @param name its name
     */
    default void validateConstraint(String table, String name) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.CONSTRAINT, table, name), TableAlteration.Validate::new));
    }

    /**
     * Changes when a foreign key is checked.
     * @param table the table
     * @param name its name
     * @param timing when
     * @param former when it was
     */
    default void setConstraintTiming(String table, String name, Timing timing, Timing former) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.CONSTRAINT, table, name),
                () -> new TableAlteration.SetTiming(Objects.requireNonNull(timing)))
            .back(() -> new TableAlteration.SetTiming(Objects.requireNonNull(former))));
    }

    /**
     * Checks a foreign key that was not checked; from PostgreSQL 18.
     * @param table the table
     * @param name its name
     */
    default void enforceConstraint(String table, String name) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.CONSTRAINT, table, name),
                () -> new TableAlteration.SetEnforced(true))
            .back(() -> new TableAlteration.SetEnforced(false)));
    }

}
