package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectKind;

/**
 * Operations on columns.
 *
 * @since 0.1
 */
public interface ColumnOperations extends Recording {

    /**
     * Adds a column.
     * @param table the table
     * @param column the column
     * @return the change, for what else there is to say of it
     */
    default AddColumnBuilder addColumn(String table, ColumnBuilder column) {
        return begin(() -> new AddColumnBuilder(table, column));
    }

    /**
     * Drops a column. Without its definition no downgrade can be derived from that.
     * @param table the table
     * @param column its name
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropColumn(String table, String column) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.COLUMN, table, column)));
    }

    /**
     * Drops a column that the downgrade makes again, last in the table and without its
     * values.
     * @param table the table
     * @param column the column as it is
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropColumn(String table, ColumnBuilder column) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.COLUMN, table, column.name()))
            .was(new AddColumnBuilder(table, column)));
    }

    /**
     * Renames a column.
     * @param table the table
     * @param column its name
     * @param newName the new one
     */
    default void renameColumn(String table, String column, String newName) {
        begin(() -> new PlainChange(
                new Operation.Rename(References.of(ObjectKind.COLUMN, table, column).get(), newName)));
    }

    /**
     * Changes a column.
     * @param table the table
     * @param column its name
     * @return the change, which must still be given what changes
     */
    default AlterColumnBuilder alterColumn(String table, String column) {
        return begin(() -> new AlterColumnBuilder(table, column));
    }

    /**
     * Changes the type of a column.
     * @param table the table
     * @param column its name
     * @param type the new type
     * @return the change, for how values are made and what the column was
     */
    default AlterColumnBuilder changeType(String table, String column, ColumnType type) {
        return alterColumn(table, column).type(type);
    }

    /**
     * Refuses null in a column.
     * @param table the table
     * @param column its name
     * @return the change; {@code online()} makes it without a long lock
     */
    default AlterColumnBuilder setNotNull(String table, String column) {
        return alterColumn(table, column).setNotNull();
    }

    /**
     * Allows null in a column.
     * @param table the table
     * @param column its name
     * @return the change
     */
    default AlterColumnBuilder dropNotNull(String table, String column) {
        return alterColumn(table, column).dropNotNull();
    }

    /**
     * Sets the default of a column.
     * @param table the table
     * @param column its name
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return the change, for what the column was
     */
    default AlterColumnBuilder setDefault(String table, String column, Object value) {
        return alterColumn(table, column).setDefault(value);
    }

    /**
     * Takes the default of a column away.
     * @param table the table
     * @param column its name
     * @return the change, for what the column was
     */
    default AlterColumnBuilder dropDefault(String table, String column) {
        return alterColumn(table, column).dropDefault();
    }

}
