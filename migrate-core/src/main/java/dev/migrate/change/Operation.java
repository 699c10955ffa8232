package dev.migrate.change;

import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change as data: what a revision recorded, without a database. */
public sealed interface Operation permits Operation.Create, Operation.Replace, Operation.Drop, Operation.Rename,
        Operation.Move, Operation.ChangeOwner, Operation.Comment, Operation.Alter, Privileges, SqlOperation {

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Makes an object.
     *
     * @param object what
     * @param ifNotExists true if one of the same name is left as it is
     * @param online true if it blocks no other session: an index is built concurrently, a
     * constraint is added NOT VALID and validated afterwards
     */
    record Create(SchemaObject object, boolean ifNotExists, boolean online) implements Operation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }

    }

    /**
     * An object takes the place of the one of the same name, and keeps what hangs on it.
     *
     * @param object a view, an aggregate, or an object whose statement replaces by itself
     * @param former what it was; null if that is not known
     * @param reducing whether it may lose columns, parameters or defaults, so that it and
     * what depends on it are dropped and created again if PostgreSQL refuses that
     */
    record Replace(SchemaObject object, @Nullable SchemaObject former, boolean reducing) implements Operation {

        /**
         * Replaces an object by one that has what it had.
         * @param object a view, an aggregate, or an object whose statement replaces by
         * itself
         * @param former what it was; null if that is not known
         */
        public Replace(SchemaObject object, @Nullable SchemaObject former) {
            this(object, former, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replace(this);
        }

    }

    /**
     * Drops an object.
     *
     * @param reference what
     * @param definition what it was, so that it can come back; null if that is not known
     * @param parts what went with it that the definition does not have: indexes, policies
     * @param options how
     */
    record Drop(ObjectReference reference, @Nullable SchemaObject definition, List<SchemaObject> parts,
            DropOptions options) implements Operation {

        /** Copies the list. */
        public Drop {
            parts = List.copyOf(parts);
        }

        /**
         * Drops an object without parts.
         * @param reference what
         * @param definition what it was; null if that is not known
         * @param options how
         */
        public Drop(ObjectReference reference, @Nullable SchemaObject definition, DropOptions options) {
            this(reference, definition, List.of(), options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }

    }

    /**
     * How an object is dropped.
     *
     * @param ifExists true if it may be missing
     * @param cascade true if what depends on it goes too
     * @param online true if an index is dropped concurrently
     */
    record DropOptions(boolean ifExists, boolean cascade, boolean online) {

        /** As SQL does without a word more. */
        public static final DropOptions NONE = new DropOptions(false, false, false);

    }

    /**
     * Renames an object.
     *
     * @param reference what, by its old name
     * @param newName the new one
     */
    record Rename(ObjectReference reference, String newName) implements Operation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }

    }

    /**
     * Moves an object to another schema.
     *
     * @param reference what, by its old name
     * @param schema the new schema
     */
    record Move(ObjectReference reference, String schema) implements Operation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.move(this);
        }

    }

    /**
     * Gives an object to another role.
     *
     * @param reference what
     * @param owner the new owner
     * @param former the old one; null if it is not known
     */
    record ChangeOwner(ObjectReference reference, String owner, @Nullable String former) implements Operation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeOwner(this);
        }

    }

    /**
     * Comments on an object.
     *
     * @param reference what
     * @param text the comment; null takes it away
     * @param former the comment before; null if there was none
     * @param formerKnown false if the comment before is not known
     */
    record Comment(ObjectReference reference, @Nullable String text, @Nullable String former,
            boolean formerKnown) implements Operation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comment(this);
        }

    }

    /**
     * Changes a property of an object.
     *
     * @param reference what
     * @param change what is wanted
     * @param back what was; null if that is not known
     */
    record Alter(ObjectReference reference, Alteration change, @Nullable Alteration back) implements Operation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alter(this);
        }

    }

    /**
     * One answer per kind of operation.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for a new object.
         * @param operation the operation
         * @return the answer
         */
        R create(Create operation);

        /**
         * Answers for what takes the place of an object of the same name.
         * @param operation the operation
         * @return the answer
         */
        R replace(Replace operation);

        /**
         * Answers for an object that goes.
         * @param operation the operation
         * @return the answer
         */
        R drop(Drop operation);

        /**
         * Answers for a new name.
         * @param operation the operation
         * @return the answer
         */
        R rename(Rename operation);

        /**
         * Answers for a new schema.
         * @param operation the operation
         * @return the answer
         */
        R move(Move operation);

        /**
         * Answers for a new owner.
         * @param operation the operation
         * @return the answer
         */
        R changeOwner(ChangeOwner operation);

        /**
         * Answers for a comment.
         * @param operation the operation
         * @return the answer
         */
        R comment(Comment operation);

        /**
         * Answers for a changed property.
         * @param operation the operation
         * @return the answer
         */
        R alter(Alter operation);

        /**
         * Answers for privileges.
         * @param operation the operation
         * @return the answer
         */
        R privileges(Privileges operation);

        /**
         * Answers for SQL.
         * @param operation the operation
         * @return the answer
         */
        R executeSql(SqlOperation.ExecuteSql operation);

        /**
         * Answers for rows.
         * @param operation the operation
         * @return the answer
         */
        R insertRows(SqlOperation.InsertRows operation);

        /**
         * Answers for rows that are changed in batches.
         * @param operation the operation
         * @return the answer
         */
        R backfill(SqlOperation.Backfill operation);

        /**
         * Answers for a sequence that continues elsewhere.
         * @param operation the operation
         * @return the answer
         */
        R moveSequence(SqlOperation.MoveSequence operation);

        /**
         * Answers for what runs outside a transaction.
         * @param operation the operation
         * @return the answer
         */
        R outside(SqlOperation.Outside operation);

    }

}
