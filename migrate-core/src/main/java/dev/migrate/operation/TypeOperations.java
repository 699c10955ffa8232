package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.definition.EnumBuilder;
import dev.migrate.definition.SequenceBuilder;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.sql.WrittenSql;

/**
 * Operations on types and sequences.
 *
 * @since 0.1
 */
public interface TypeOperations extends Recording {

    /**
     * Creates an enum.
     * @param name its name
     * @param values its values, in order
     */
    default void createEnum(String name, String... values) {
        begin(() -> Definitions.enumeration(name, values));
    }

    /**
     * Adds a value to an enum. A later revision may use it; the same transaction may not.
     * @param type the enum
     * @param value the value
     * @return the change, for where the value goes
     */
    default EnumBuilder.Added addEnumValue(String type, String value) {
        return begin(() -> new EnumBuilder.Added(type, value));
    }

    /**
     * Renames a value of an enum.
     * @param type the enum
     * @param value the value
     * @param newValue its new name
     */
    default void renameEnumValue(String type, String value, String newValue) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.TYPE, type),
                () -> new TypeAlteration.RenameValue(value, newValue))
            .back(() -> new TypeAlteration.RenameValue(newValue, value)));
    }

    /**
     * Rebuilds an enum, to remove or reorder values, with the columns, defaults, checks,
     * indexes, triggers and views that depend on it. The tables are rewritten and locked
     * meanwhile.
     * @param type the enum
     * @param values the values that it is to have, in order
     * @return the change, for what becomes of rows and what there was
     */
    default EnumBuilder.Rebuilt rebuildEnum(String type, String... values) {
        return begin(() -> new EnumBuilder.Rebuilt(type, values));
    }

    /**
     * Drops an enum.
     * @param name its name
     * @param values its values, for the downgrade
     */
    default void dropEnum(String name, String... values) {
        begin(() -> new DropBuilder(References.of(ObjectKind.TYPE, name)).was(Definitions.enumeration(name, values)));
    }

    /**
     * Drops an enum, composite or range type.
     * @param name its name
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropType(String name) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.TYPE, name)));
    }

    /**
     * Creates a range type.
     * @param name its name
     * @param definition what stands in the parentheses: {@code SUBTYPE = timestamptz}
     */
    default void createRangeType(String name, String definition) {
        begin(() -> {
            ObjectReference reference = References.of(ObjectKind.TYPE, name).get();
            return new PlainChange(new Operation.Create(
                    new CatalogObject.Defined(reference, "AS RANGE (" + WrittenSql.of(definition) + ")"), false,
                    false));
        });
    }

    /**
     * Creates a sequence.
     * @param name its name
     * @return the sequence, for what else there is to say of it
     */
    default SequenceBuilder createSequence(String name) {
        return begin(() -> Definitions.sequence(name));
    }

    /**
     * Changes how a sequence counts. The downgrade puts back what it found.
     * @param name its name
     * @param options what changes; null in each stays
     */
    default void alterSequence(String name, SequenceOptions options) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.SEQUENCE, name),
                () -> new TypeAlteration.ChangeSequence(null, options, false)));
    }

    /**
     * Changes how a sequence counts.
     * @param name its name
     * @param options what changes; null in each stays
     * @param former what it was; if it says less than what changes, the downgrade puts
     * back what was found
     */
    default void alterSequence(String name, SequenceOptions options, SequenceOptions former) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.SEQUENCE, name),
                () -> new TypeAlteration.ChangeSequence(null, options, false))
            .back(() -> new TypeAlteration.ChangeSequence(null, former, false)));
    }

    /**
     * Drops a sequence.
     * @param name its name
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropSequence(String name) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.SEQUENCE, name)));
    }

}
