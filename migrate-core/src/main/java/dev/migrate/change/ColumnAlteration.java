package dev.migrate.change;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a column.
 *
 * @since 0.1
 */
public sealed interface ColumnAlteration extends Alteration {

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * The type.
     *
     * @param type the new one
     * @param collation as SQL spells it; null for the type's own
     * @param using the new value from the old, as SQL; null for PostgreSQL's own cast
     * @param defaultExpression the default of the new type; null converts the one that is
     * there
     * @param properties how its values are kept, if not as the type says, which
     * PostgreSQL returns to
     */
    record SetType(ColumnType type, @Nullable String collation, @Nullable String using,
            @Nullable String defaultExpression, List<SetProperty> properties) implements ColumnAlteration {

        /** Copies the list. */
        public SetType {
            properties = List.copyOf(properties);
        }

        /**
         * Converts the default, if there is one.
         * @param type the new type
         * @param collation as SQL spells it; null for the type's own
         * @param using the new value from the old, as SQL; null for PostgreSQL's own cast
         */
        public SetType(ColumnType type, @Nullable String collation, @Nullable String using) {
            this(type, collation, using, null, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.type(this);
        }

    }

    /**
     * The default.
     *
     * @param expression as SQL; null takes it away
     */
    record SetDefault(@Nullable String expression) implements ColumnAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.defaultValue(this);
        }

    }

    /**
     * Whether null is refused.
     *
     * @param notNull true if it is
     * @param online whether a check proves it first, so that the table is never locked
     * for as long as a scan takes ({@link OnlineForm})
     */
    record SetNotNull(boolean notNull, boolean online) implements ColumnAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notNull(this);
        }

    }

    /**
     * The identity.
     *
     * @param former what it was; null if there was none
     * @param identity what it becomes; null takes it away
     * @param restart whether its sequence begins again with its start
     */
    record SetIdentity(ColumnValue.@Nullable Identity former, ColumnValue.@Nullable Identity identity,
            boolean restart) implements ColumnAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.identity(this);
        }

    }

    /**
     * The expression of a generated column.
     *
     * @param expression as SQL, from PostgreSQL 17; null makes the column a plain one
     */
    record SetExpression(@Nullable String expression) implements ColumnAlteration {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expression(this);
        }

    }

    /**
     * How its values are kept.
     *
     * @param property what
     * @param value as SQL; {@code DEFAULT} is the type's or the server's
     */
    record SetProperty(Property property, String value) implements ColumnAlteration {

        /** Refuses null. */
        public SetProperty {
            Objects.requireNonNull(property);
            Objects.requireNonNull(value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.property(this);
        }

    }

    /** How the values of a column are kept. */
    enum Property {

        /** Whether long values are compressed and moved out. */
        STORAGE,
        /** How they are compressed. */
        COMPRESSION,
        /** How many of them ANALYZE looks at. */
        STATISTICS

    }

    /**
     * One answer per kind of change.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for the type.
         * @param change the change
         * @return the answer
         */
        R type(SetType change);

        /**
         * Answers for the default.
         * @param change the change
         * @return the answer
         */
        R defaultValue(SetDefault change);

        /**
         * Answers for null.
         * @param change the change
         * @return the answer
         */
        R notNull(SetNotNull change);

        /**
         * Answers for the identity.
         * @param change the change
         * @return the answer
         */
        R identity(SetIdentity change);

        /**
         * Answers for the expression.
         * @param change the change
         * @return the answer
         */
        R expression(SetExpression change);

        /**
         * Answers for how values are kept.
         * @param change the change
         * @return the answer
         */
        R property(SetProperty change);

    }

}
