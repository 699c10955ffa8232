package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation;
import dev.migrate.change.TableAlteration;
import dev.migrate.definition.Draft;
import dev.migrate.definition.IndexBuilder;
import dev.migrate.definition.IndexElement;
import dev.migrate.schema.ObjectKind;
import java.util.Map;

/**
 * Operations on indexes.
 *
 * @since 0.1
 */
public interface IndexOperations extends Recording {

    /**
     * Creates an index.
     * @param table what is indexed
     * @param columns the columns, in order
     * @return the index, for what else there is to say of it
     */
    default IndexBuilder createIndex(String table, String... columns) {
        return begin(() -> Definitions.index(table, columns));
    }

    /**
     * Creates an index.
     * @param table what is indexed
     * @param elements the columns and expressions, in order
     * @return the index, for what else there is to say of it
     */
    default IndexBuilder createIndex(String table, IndexElement... elements) {
        return begin(() -> Definitions.index(table, elements));
    }

    /**
     * Creates an index over names of columns and elements together.
     * @param table what is indexed
     * @param columns the columns' names, and what {@code asc}, {@code desc} and
     * {@code expression} give, in order
     * @return the index, for what else there is to say of it
     */
    default IndexBuilder createIndex(String table, Object... columns) {
        return begin(() -> Definitions.index(table, columns));
    }

    /**
     * Drops an index. Without its definition no downgrade can be derived from that.
     * @param name its name
     * @return the change, for what else there is to say of it
     */
    default DropBuilder dropIndex(String name) {
        return begin(() -> new DropBuilder(References.of(ObjectKind.INDEX, name)));
    }

    /**
     * Renames an index.
     * @param name its name
     * @param newName the new one, without a schema
     */
    default void renameIndex(String name, String newName) {
        begin(() -> new PlainChange(
                new Operation.Rename(References.of(ObjectKind.INDEX, name).get(), Draft.ownName(newName))));
    }

    /**
     * Sets storage parameters of an index.
     * @param index the index
     * @param parameters values by name
     * @param former the values before by name; those that are missing had none
     */
    default void setIndexParameters(String index, Map<String, ?> parameters, Map<String, ?> former) {
        begin(() -> StorageParameters.change(References.of(ObjectKind.INDEX, index), parameters, former));
    }

    /**
     * Makes an index of a partition a part of the index of the whole, which was made with
     * {@code only()}. PostgreSQL can undo that only by dropping both, which is derived
     * where the same revision makes both.
     * @param index the index of the whole
     * @param partition the index of the partition
     */
    default void attachIndex(String index, String partition) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.INDEX, index),
                () -> new TableAlteration.Attach(Draft.name(partition), null)));
    }

    /**
     * Rebuilds an index, while its table is read and written. The revision runs outside a
     * transaction then.
     * @param index the index
     */
    default void reindexConcurrently(String index) {
        begin(() -> new PlainChange(new SqlOperation.Outside(
                new SqlOperation.ExecuteSql("REINDEX INDEX CONCURRENTLY " + Draft.name(index).sql(), ""))));
    }

}
