package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.change.TableAlteration.SetProperty;
import dev.migrate.definition.Draft;
import dev.migrate.definition.TableBuilder;
import dev.migrate.definition.TableElement;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.PartitionBound;
import dev.migrate.sql.WrittenSql;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Operations on tables.
 *
 * @since 0.1
 */
public interface TableOperations extends Recording {

    /**
     * Creates a table.
     * @param name its name
     * @param elements its columns and constraints
     * @return the table, for what else there is to say of it
     */
    default TableBuilder createTable(String name, TableElement... elements) {
        return begin(() -> Definitions.table(name, elements));
    }

    /**
     * Drops a table.
     * @param name its name
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropTable(String name) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.TABLE, name)));
    }

    /**
     * Renames a table.
     * @param name its name
     * @param newName the new one, without a schema
     */
    default void renameTable(String name, String newName) {
        begin(() -> new PlainChange(
                new Operation.Rename(References.of(ObjectKind.TABLE, name).get(), Draft.ownName(newName))));
    }

    /**
     * Sets storage parameters of a table.
     * @param table the table
     * @param parameters values by name
     * @param former the values before by name; those that are missing had none
     */
    default void setTableParameters(String table, Map<String, ?> parameters, Map<String, ?> former) {
        begin(() -> StorageParameters.change(References.of(ObjectKind.TABLE, table), parameters, former));
    }

    /**
     * Writes no log for a table, which does not survive a crash then. The table is
     * rewritten.
     * @param table the table
     */
    default void setUnlogged(String table) {
        set(table, Property.PERSISTENCE, "UNLOGGED", "LOGGED");
    }

    /**
     * Writes a log for a table again. The table is rewritten.
     * @param table the table
     */
    default void setLogged(String table) {
        set(table, Property.PERSISTENCE, "LOGGED", "UNLOGGED");
    }

    /**
     * Switches row-level security on.
     * @param table the table
     */
    default void enableRowSecurity(String table) {
        set(table, Property.ROW_SECURITY, "on", null);
    }

    /**
     * Switches row-level security off.
     * @param table the table
     */
    default void disableRowSecurity(String table) {
        set(table, Property.ROW_SECURITY, null, "on");
    }

    /**
     * Lets row-level security hold for the table's owner too.
     * @param table the table
     */
    default void forceRowSecurity(String table) {
        set(table, Property.FORCE_ROW_SECURITY, "on", null);
    }

    /**
     * Lets row-level security not hold for the table's owner.
     * @param table the table
     */
    default void noForceRowSecurity(String table) {
        set(table, Property.FORCE_ROW_SECURITY, null, "on");
    }

    /**
     * Changes anything else of a table.
     * @param table the table
     * @param action what stands after the name in ALTER TABLE
     * @return the change, for how it is undone
     */
    default AlterBuilder alterTable(String table, String action) {
        return begin(() -> new AlterBuilder(References.of(ObjectKind.TABLE, table),
                () -> new TableAlteration.SetWords(WrittenSql.of(action))));
    }

    /**
     * Makes a table a partition of another.
     * @param table the whole
     * @param partition the part
     * @param rows which rows it has
     */
    default void attachPartition(String table, String partition, PartitionBound rows) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.TABLE, table),
                () -> new TableAlteration.Attach(Draft.name(partition), Objects.requireNonNull(rows)))
            .back(() -> new TableAlteration.Detach(Draft.name(partition), false)));
    }

    /**
     * Makes a partition a standalone table.
     * @param table the whole
     * @param partition the part
     * @param rows which rows it had, for the downgrade
     */
    default void detachPartition(String table, String partition, PartitionBound rows) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.TABLE, table),
                () -> new TableAlteration.Detach(Draft.name(partition), false))
            .back(() -> new TableAlteration.Attach(Draft.name(partition), Objects.requireNonNull(rows))));
    }

    /**
     * Makes a partition a standalone table, while the whole is read and written. The
     * revision runs outside a transaction then.
     * @param table the whole
     * @param partition the part
     * @param rows which rows it had, for the downgrade
     */
    default void detachPartitionConcurrently(String table, String partition, PartitionBound rows) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.TABLE, table),
                () -> new TableAlteration.Detach(Draft.name(partition), true))
            .back(() -> new TableAlteration.Attach(Draft.name(partition), Objects.requireNonNull(rows))));
    }

    private void set(String table, Property property, @Nullable String value, @Nullable String former) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.TABLE, table), () -> new SetProperty(property, value))
            .back(() -> new SetProperty(property, former)));
    }

}
