package dev.migrate.change;

import dev.migrate.schema.Attribute;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.RowPolicy;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an enum, a domain, a composite type or a sequence.
 *
 * @since 0.1
 */
public sealed interface TypeAlteration extends Alteration {

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * An enum gets a value.
     *
     * @param value the value
     * @param before the value that it comes before; null if none is named
     * @param after the value that it comes after; null if none is named
     */
    record AddValue(String value, @Nullable String before, @Nullable String after) implements TypeAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addValue(this);
        }

    }

    /**
     * A value of an enum gets another name.
     *
     * @param value the old name
     * @param newValue the new one
     */
    record RenameValue(String value, String newValue) implements TypeAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameValue(this);
        }

    }

    /**
     * An enum is rebuilt, with everything that depends on it.
     *
     * @param values the values that it is to have, in order; none if those of today stay
     * except the dropped one
     * @param dropped the value that goes; null if {@code values} says it all
     * @param replacements what becomes of rows with a value that goes
     */
    record RebuildEnum(List<String> values, @Nullable String dropped,
            Map<String, String> replacements) implements TypeAlteration {

        /** Copies the list and the map. */
        public RebuildEnum {
            values = List.copyOf(values);
            replacements = Collections.unmodifiableMap(new LinkedHashMap<>(replacements));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rebuildEnum(this);
        }

    }

    /**
     * A sequence counts otherwise.
     *
     * @param type the new type; null if it stays
     * @param options what changes; null in each stays
     * @param restart whether it begins again with its start
     */
    record ChangeSequence(@Nullable ColumnType type, SequenceOptions options,
            boolean restart) implements TypeAlteration {

        /** Refuses null. */
        public ChangeSequence {
            Objects.requireNonNull(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeSequence(this);
        }

    }

    /**
     * The column that a sequence goes with.
     *
     * @param table the table; null for none
     * @param column the column; null for none
     */
    record OwnedBy(@Nullable QualifiedName table, @Nullable String column) implements TypeAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ownedBy(this);
        }

    }

    /**
     * An attribute of a composite type comes, changes or goes.
     *
     * @param kind which of these
     * @param attribute the attribute as it is afterwards, or was
     * @param cascade whether typed tables follow
     */
    record ChangeAttribute(Change kind, Attribute attribute, boolean cascade) implements TypeAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeAttribute(this);
        }

    }

    /** The changes of an attribute. */
    enum Change {

        /** It is added. */
        ADD,
        /** It gets another type. */
        ALTER,
        /** It is dropped. */
        DROP

    }

    /**
     * An attribute of a composite type gets another name.
     *
     * @param name the old name
     * @param newName the new one
     */
    record RenameAttribute(String name, String newName) implements TypeAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameAttribute(this);
        }

    }

    /**
     * A policy has other roles or conditions.
     *
     * @param policy the policy; what it does not have stays as it is
     */
    record SetPolicy(RowPolicy policy) implements TypeAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.policy(this);
        }

    }

    /**
     * A publication is of something else.
     *
     * @param members tables or schemas, at least one
     */
    record SetMembers(CatalogObject.Members members) implements TypeAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.members(this);
        }

    }

    /**
     * A property that SQL sets in its own words.
     *
     * @param words what stands after ALTER, the kind and the name
     */
    record SetWords(String words) implements TypeAlteration {

        /** Refuses null. */
        public SetWords {
            Objects.requireNonNull(words);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }

    }

    /**
     * One answer per kind of change.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for a new value.
         * @param change the change
         * @return the answer
         */
        R addValue(AddValue change);

        /**
         * Answers for a renamed value.
         * @param change the change
         * @return the answer
         */
        R renameValue(RenameValue change);

        /**
         * Answers for an enum that is rebuilt.
         * @param change the change
         * @return the answer
         */
        R rebuildEnum(RebuildEnum change);

        /**
         * Answers for a sequence.
         * @param change the change
         * @return the answer
         */
        R changeSequence(ChangeSequence change);

        /**
         * Answers for the column of a sequence.
         * @param change the change
         * @return the answer
         */
        R ownedBy(OwnedBy change);

        /**
         * Answers for an attribute.
         * @param change the change
         * @return the answer
         */
        R changeAttribute(ChangeAttribute change);

        /**
         * Answers for a renamed attribute.
         * @param change the change
         * @return the answer
         */
        R renameAttribute(RenameAttribute change);

        /**
         * Answers for a policy.
         * @param change the change
         * @return the answer
         */
        R policy(SetPolicy change);

        /**
         * Answers for a publication.
         * @param change the change
         * @return the answer
         */
        R members(SetMembers change);

        /**
         * Answers for any other property.
         * @param change the change
         * @return the answer
         */
        R words(SetWords change);

    }

}
