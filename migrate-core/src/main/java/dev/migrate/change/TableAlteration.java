package dev.migrate.change;

import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.Timing;
import dev.migrate.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes of a table, a part of one, a view or a domain. */
public sealed interface TableAlteration extends Alteration {

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * A property that SQL sets with a word or two.
     *
     * @param words what stands after ALTER TABLE and the name:
     * {@code ENABLE ROW LEVEL SECURITY}, {@code SET UNLOGGED}
     */
    record SetWords(String words) implements TableAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }

    }

    /**
     * Storage parameters.
     *
     * @param set those that get a value, in order
     * @param reset those that lose theirs
     */
    record SetParameters(Map<String, String> set, List<String> reset) implements TableAlteration {

        /** Copies the map and the list. */
        public SetParameters {
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
            reset = List.copyOf(reset);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parameters(this);
        }

    }

    /**
     * A partition comes, of a table or of its index.
     *
     * @param partition the partition
     * @param bound which rows it has; null for an index
     */
    record Attach(QualifiedName partition, @Nullable PartitionBound bound) implements TableAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attach(this);
        }

    }

    /**
     * A partition becomes a standalone table.
     *
     * @param partition the partition
     * @param online true if no query waits for it
     */
    record Detach(QualifiedName partition, boolean online) implements TableAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.detach(this);
        }

    }

    /** A constraint is checked for the rows that were there before it. */
    record Validate() implements TableAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.validate(this);
        }

    }

    /**
     * When a foreign key is checked.
     *
     * @param timing when
     */
    record SetTiming(Timing timing) implements TableAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timing(this);
        }

    }

    /**
     * Whether a foreign key is checked; from PostgreSQL 18.
     *
     * @param enforced true if it is
     */
    record SetEnforced(boolean enforced) implements TableAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enforced(this);
        }

    }

    /**
     * One property that is set or goes back to what is usual.
     *
     * @param property the property
     * @param value its value, a name or a word; null for what is usual
     */
    record SetProperty(Property property, @Nullable String value) implements TableAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.property(this);
        }

    }

    /**
     * The options of a foreign table, its column, a server or a wrapper.
     *
     * @param added those that are new, in order
     * @param set those that get another value, in order
     * @param dropped those that go
     */
    record SetOptions(Map<String, String> added, Map<String, String> set,
            List<String> dropped) implements TableAlteration {

        /** Copies the maps and the list. */
        public SetOptions {
            added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
            dropped = List.copyOf(dropped);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.options(this);
        }

    }

    /**
     * The statistics target of a column of an index.
     *
     * @param column the number of the column, from 1
     * @param target the target; -1 for the server's default
     */
    record SetColumnTarget(int column, int target) implements TableAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columnTarget(this);
        }

    }

    /** A property with one value. */
    enum Property {

        /** {@code LOGGED} or {@code UNLOGGED}. */
        PERSISTENCE,
        /** Any value for on. */
        ROW_SECURITY,
        /** Any value for on. */
        FORCE_ROW_SECURITY,
        /** A tablespace. */
        TABLESPACE,
        /** An access method. */
        ACCESS_METHOD,
        /** A table to inherit from. */
        INHERIT,
        /** A table to inherit from no longer. */
        NO_INHERIT,
        /** The composite type of a typed table, as SQL. */
        OF_TYPE,
        /** The index by which the table is clustered. */
        CLUSTER_ON,
        /** {@code FULL} or {@code NOTHING}. */
        REPLICA_IDENTITY,
        /** The index that identifies a row for logical replication. */
        REPLICA_IDENTITY_INDEX,
        /**
         * When a trigger or rule fires, as {@link dev.migrate.schema.Firing} names it.
         */
        FIRING,
        /** The statistics target of a statistics object. */
        STATISTICS,
        /** The default of a domain, as SQL. */
        DEFAULT,
        /** Any value if a domain refuses null. */
        NOT_NULL,
        /** The version of an extension. */
        VERSION

    }

    /**
     * One answer per kind of change.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for a property.
         * @param change the change
         * @return the answer
         */
        R words(SetWords change);

        /**
         * Answers for storage parameters.
         * @param change the change
         * @return the answer
         */
        R parameters(SetParameters change);

        /**
         * Answers for a partition that comes.
         * @param change the change
         * @return the answer
         */
        R attach(Attach change);

        /**
         * Answers for a partition that goes.
         * @param change the change
         * @return the answer
         */
        R detach(Detach change);

        /**
         * Answers for a validation.
         * @param change the change
         * @return the answer
         */
        R validate(Validate change);

        /**
         * Answers for when a constraint is checked.
         * @param change the change
         * @return the answer
         */
        R timing(SetTiming change);

        /**
         * Answers for whether a constraint is checked.
         * @param change the change
         * @return the answer
         */
        R enforced(SetEnforced change);

        /**
         * Answers for a property with one value.
         * @param change the change
         * @return the answer
         */
        R property(SetProperty change);

        /**
         * Answers for foreign options.
         * @param change the change
         * @return the answer
         */
        R options(SetOptions change);

        /**
         * Answers for the statistics target of an index's column.
         * @param change the change
         * @return the answer
         */
        R columnTarget(SetColumnTarget change);

    }

}
