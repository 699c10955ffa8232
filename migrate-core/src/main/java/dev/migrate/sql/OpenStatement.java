package dev.migrate.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that commits by itself, so that one that is cut off in the middle may leave
 * something behind. These are all that PostgreSQL 14 to 18 have (PostgreSQL manual,
 * reference pages, "cannot be executed inside a transaction block"), apart from
 * {@code CALL} and {@code DO}, which leave what they have committed themselves.
 *
 * @since 0.1
 */
public sealed interface OpenStatement {

    /**
     * Answers by kind.
     * @param visitor one answer a kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Returns whether the statement works in transactions of its own, waits for others
     * without making others wait, and leaves something half done if it is stopped.
     * @return true for the kinds with {@code CONCURRENTLY}
     */
    boolean isConcurrent();

    /**
     * Returns whether PostgreSQL refuses the statement inside a transaction, whatever its
     * objects and options are.
     * @return false if it depends on those
     */
    boolean isRefusedInTransaction();

    /**
     * {@code CREATE INDEX CONCURRENTLY}.
     *
     * @param index the index's name, never with a schema; null if PostgreSQL chooses it
     * @param table the table, materialized view or partition
     * @param ifNotExists true with {@code IF NOT EXISTS}
     */
    record CreateIndex(@Nullable String index, QualifiedName table, boolean ifNotExists) implements Concurrent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createIndex(this);
        }

    }

    /**
     * {@code DROP INDEX CONCURRENTLY}.
     *
     * @param index the index
     */
    record DropIndex(QualifiedName index) implements Concurrent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropIndex(this);
        }

    }

    /**
     * {@code REINDEX … CONCURRENTLY}.
     *
     * @param scope what the name is
     * @param name the index, table, schema or database; null for the connection's
     * database
     */
    record Reindex(Scope scope, @Nullable QualifiedName name) implements Concurrent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reindex(this);
        }

        /** What is indexed again. */
        public enum Scope {

            /** One index, with those of its partitions. */
            INDEX,
            /** The indexes of one table, of its partitions and their TOAST tables. */
            TABLE,
            /** Those of all tables of one schema. */
            SCHEMA,
            /** Those of all tables. */
            DATABASE

        }

    }

    /**
     * {@code ALTER TABLE … DETACH PARTITION … CONCURRENTLY}.
     *
     * @param table the partitioned table
     * @param partition the partition
     */
    record DetachPartition(QualifiedName table, QualifiedName partition) implements Concurrent {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.detachPartition(this);
        }

    }

    /**
     * {@code CREATE} or {@code DROP} of a database, a tablespace or a subscription.
     *
     * @param kind what it is
     * @param name its name
     * @param created true for {@code CREATE}
     */
    record SharedObject(Kind kind, String name, boolean created) implements OpenStatement {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sharedObject(this);
        }

        @Override
        public boolean isConcurrent() {
            return false;
        }

        @Override
        public boolean isRefusedInTransaction() {
            return this.kind != Kind.SUBSCRIPTION;
        }

        /** What lies outside the database's own transactions. */
        public enum Kind {

            /** A database. */
            DATABASE,
            /** A tablespace. */
            TABLESPACE,
            /** A subscription, which has a slot on another server. */
            SUBSCRIPTION

        }

    }

    /**
     * {@code ALTER SUBSCRIPTION … ADD} or {@code DROP PUBLICATION}.
     *
     * @param subscription the subscription
     * @param publications what is added or dropped
     * @param added true for {@code ADD}
     */
    record Publications(String subscription, List<String> publications, boolean added) implements OpenStatement {

        /** Copies the list. */
        public Publications {
            publications = List.copyOf(publications);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.publications(this);
        }

        @Override
        public boolean isConcurrent() {
            return false;
        }

        @Override
        public boolean isRefusedInTransaction() {
            return false;
        }

    }

    /**
     * What can run once more from its beginning: {@code VACUUM}, {@code CLUSTER},
     * {@code REINDEX} without {@code CONCURRENTLY}, {@code ALTER SYSTEM},
     * {@code ALTER DATABASE … SET TABLESPACE}, and {@code ALTER SUBSCRIPTION} as far as
     * it sets or refreshes something.
     *
     * @param isRefusedInTransaction false if it depends on what its objects are
     */
    record Repeatable(boolean isRefusedInTransaction) implements OpenStatement {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeatable(this);
        }

        @Override
        public boolean isConcurrent() {
            return false;
        }

    }

    /** The kinds with {@code CONCURRENTLY}. */
    sealed interface Concurrent extends OpenStatement {

        @Override
        default boolean isConcurrent() {
            return true;
        }

        @Override
        default boolean isRefusedInTransaction() {
            return true;
        }

    }

    /**
     * One answer a kind.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for an index that is built.
         * @param statement the statement
         * @return the answer
         */
        R createIndex(CreateIndex statement);

        /**
         * Answers for an index that is dropped.
         * @param statement the statement
         * @return the answer
         */
        R dropIndex(DropIndex statement);

        /**
         * Answers for indexes that are built again.
         * @param statement the statement
         * @return the answer
         */
        R reindex(Reindex statement);

        /**
         * Answers for a partition that is detached.
         * @param statement the statement
         * @return the answer
         */
        R detachPartition(DetachPartition statement);

        /**
         * Answers for a database, tablespace or subscription.
         * @param statement the statement
         * @return the answer
         */
        R sharedObject(SharedObject statement);

        /**
         * Answers for the publications of a subscription.
         * @param statement the statement
         * @return the answer
         */
        R publications(Publications statement);

        /**
         * Answers for what can run once more.
         * @param statement the statement
         * @return the answer
         */
        R repeatable(Repeatable statement);

    }

}
