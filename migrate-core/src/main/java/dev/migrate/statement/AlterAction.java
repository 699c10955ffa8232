package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One action of ALTER TABLE.
 *
 * @since 0.1
 */
public sealed interface AlterAction {

    /**
     * ADD COLUMN.
     *
     * @param column the column
     * @param ifNotExists true with IF NOT EXISTS
     */
    record AddColumn(ColumnDefinition column, boolean ifNotExists) implements AlterAction {

    }

    /**
     * DROP COLUMN.
     *
     * @param column the column
     * @param ifExists true with IF EXISTS
     * @param cascade true with CASCADE
     */
    record DropColumn(String column, boolean ifExists, boolean cascade) implements AlterAction {

    }

    /**
     * ADD CONSTRAINT, with or without a name.
     *
     * @param constraint the constraint
     */
    record AddConstraint(ConstraintDefinition constraint) implements AlterAction {

    }

    /**
     * DROP CONSTRAINT.
     *
     * @param name the constraint
     * @param ifExists true with IF EXISTS
     * @param cascade true with CASCADE
     */
    record DropConstraint(String name, boolean ifExists, boolean cascade) implements AlterAction {

    }

    /**
     * VALIDATE CONSTRAINT.
     *
     * @param name the constraint
     */
    record ValidateConstraint(String name) implements AlterAction {

    }

    /**
     * ALTER COLUMN … TYPE.
     *
     * @param column the column
     * @param type the new type
     * @param collation the new collation; null for that of the type
     * @param using how values are converted; empty without USING
     */
    record SetType(String column, TypeName type, @Nullable String collation, Expression using) implements AlterAction {

    }

    /**
     * ALTER COLUMN … SET or DROP of a property.
     *
     * @param column the column
     * @param change what is done
     * @param expression the new default or generation expression; empty for others
     */
    record AlterColumn(String column, ColumnChange change, Expression expression) implements AlterAction {

    }

    /** What ALTER COLUMN does. */
    enum ColumnChange {

        /** SET NOT NULL. */
        SET_NOT_NULL,
        /** DROP NOT NULL. */
        DROP_NOT_NULL,
        /** SET DEFAULT. */
        SET_DEFAULT,
        /** DROP DEFAULT. */
        DROP_DEFAULT,
        /** SET EXPRESSION. */
        SET_EXPRESSION,
        /** DROP EXPRESSION. */
        DROP_EXPRESSION,
        /** ADD GENERATED … AS IDENTITY. */
        ADD_IDENTITY,
        /** DROP IDENTITY. */
        DROP_IDENTITY,
        /** SET STATISTICS, STORAGE, COMPRESSION, options. */
        OTHER

    }

    /**
     * RENAME COLUMN.
     *
     * @param column the column
     * @param newName its new name
     */
    record RenameColumn(String column, String newName) implements AlterAction {

    }

    /**
     * RENAME CONSTRAINT.
     *
     * @param name the constraint
     * @param newName its new name
     */
    record RenameConstraint(String name, String newName) implements AlterAction {

    }

    /**
     * RENAME TO.
     *
     * @param newName the new name
     */
    record Rename(String newName) implements AlterAction {

    }

    /**
     * SET SCHEMA.
     *
     * @param schema the new schema
     */
    record SetSchema(String schema) implements AlterAction {

    }

    /**
     * ATTACH PARTITION; of an index without bounds.
     *
     * @param partition the table or index
     * @param bounds what stands behind FOR VALUES; empty for DEFAULT
     */
    record AttachPartition(QualifiedName partition, Expression bounds) implements AlterAction {

    }

    /**
     * DETACH PARTITION.
     *
     * @param partition the partition
     * @param mode how
     */
    record DetachPartition(QualifiedName partition, DetachMode mode) implements AlterAction {

    }

    /** How a partition is detached. */
    enum DetachMode {

        /** At once, with an exclusive lock. */
        PLAIN,
        /** CONCURRENTLY. */
        CONCURRENTLY,
        /** FINALIZE. */
        FINALIZE

    }

    /**
     * ENABLE or DISABLE TRIGGER.
     *
     * @param enabled true if it is enabled
     * @param scope which triggers
     */
    record Trigger(boolean enabled, TriggerScope scope) implements AlterAction {

    }

    /** Which triggers of a table are meant. */
    enum TriggerScope {

        /** One by its name. */
        ONE,
        /** ALL, those that check foreign keys too. */
        ALL,
        /** USER, without those. */
        USER

    }

    /**
     * ROW LEVEL SECURITY.
     *
     * @param enabled true for ENABLE, false for DISABLE, FORCE and NO FORCE
     */
    record RowSecurity(boolean enabled) implements AlterAction {

    }

    /**
     * SET LOGGED or UNLOGGED, SET ACCESS METHOD, SET TABLESPACE.
     *
     * @param property what is set
     * @param value the access method or tablespace; empty for others
     */
    record SetStorage(StorageProperty property, String value) implements AlterAction {

    }

    /** What says how a table is stored. */
    enum StorageProperty {

        /** LOGGED. */
        LOGGED,
        /** UNLOGGED. */
        UNLOGGED,
        /** ACCESS METHOD. */
        ACCESS_METHOD,
        /** TABLESPACE. */
        TABLESPACE

    }

    /**
     * REPLICA IDENTITY.
     *
     * @param nothing true with NOTHING
     */
    record ReplicaIdentity(boolean nothing) implements AlterAction {

    }

    /**
     * An action of which no rule has to know more.
     *
     * @param weak true if it locks the table against other DDL only
     */
    record OtherAction(boolean weak) implements AlterAction {

    }

    /**
     * An action that is not understood.
     *
     * @param text its tokens
     */
    record UnknownAction(String text) implements AlterAction {

    }

}
