package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @since 0.1
 */
public sealed interface Constraint {

    /**
     * Gives its name.
     * @return the name
     */
    String name();

    /**
     * Gives the columns of the table that it names.
     * @return the columns; none for a check, whose expression is not read
     */
    List<String> columns();

    /**
     * Gives the same constraint with another promise of rows.
     * @param validity what it promises
     * @return a copy; null for a key or an exclusion, which always hold
     */
    default @Nullable Constraint with(Validity validity) {
        return null;
    }

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * A primary key or a unique constraint.
     *
     * @param name the name
     * @param primary true for the primary key
     * @param columns what is unique
     * @param include further columns in its index
     * @param nullsNotDistinct true if two nulls are the same
     * @param usingIndex an index that becomes the constraint's, in place of columns; null
     * if PostgreSQL makes one
     * @param timing when it is checked
     * @param withoutOverlaps true if the last column is a range and no two rows that are
     * alike in the others may overlap in it; from PostgreSQL 18
     */
    record Key(String name, boolean primary, List<String> columns, List<String> include, boolean nullsNotDistinct,
            @Nullable String usingIndex, Timing timing, boolean withoutOverlaps) implements Constraint {

        /** Copies the lists. */
        public Key {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.key(this);
        }

    }

    /**
     * A foreign key.
     *
     * @param name the name
     * @param columns the columns that refer
     * @param referenced what they refer to
     * @param actions what happens when that changes
     * @param timing when it is checked
     * @param validity for which rows it holds
     */
    record ForeignKey(String name, List<String> columns, Referenced referenced, Actions actions, Timing timing,
            Validity validity) implements Constraint {

        /** Copies the list. */
        public ForeignKey {
            columns = List.copyOf(columns);
        }

        @Override
        public Constraint with(Validity other) {
            return new ForeignKey(this.name, this.columns, this.referenced, this.actions, this.timing, other);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.foreignKey(this);
        }

    }

    /**
     * The target of a foreign key.
     *
     * @param table the table
     * @param columns its columns; none for its primary key
     * @param matchFull true if either all columns are null or none is
     * @param period true if the last column is a range that other rows must cover; from
     * PostgreSQL 18
     */
    record Referenced(QualifiedName table, List<String> columns, boolean matchFull, boolean period) {

        /** Copies the list. */
        public Referenced {
            columns = List.copyOf(columns);
        }

    }

    /**
     * The action of a foreign key when the row that it refers to goes or changes.
     *
     * @param onDelete when it goes
     * @param onUpdate when it changes
     * @param setColumns the columns that SET NULL or SET DEFAULT sets; none for all
     */
    record Actions(ReferentialAction onDelete, ReferentialAction onUpdate, List<String> setColumns) {

        /** Copies the list. */
        public Actions {
            setColumns = List.copyOf(setColumns);
        }

    }

    /**
     * A condition on each row.
     *
     * @param name the name
     * @param expression the condition as SQL
     * @param noInherit true if child tables are free of it
     * @param validity for which rows it holds
     */
    record Check(String name, String expression, boolean noInherit, Validity validity) implements Constraint {

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public Constraint with(Validity other) {
            return new Check(this.name, this.expression, this.noInherit, other);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.check(this);
        }

    }

    /**
     * Refuses two rows for which all operators hold.
     *
     * @param name the name
     * @param method the index method
     * @param elements columns or expressions, each {@code … WITH operator}, as SQL
     * @param include further columns in its index
     * @param predicate which rows it is about, as SQL; null for all
     * @param timing when it is checked
     */
    record Exclusion(String name, String method, List<String> elements, List<String> include,
            @Nullable String predicate, Timing timing) implements Constraint {

        /** Copies the lists. */
        public Exclusion {
            elements = List.copyOf(elements);
            include = List.copyOf(include);
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exclusion(this);
        }

    }

    /**
     * Refuses null, with its own name; from PostgreSQL 18.
     *
     * @param name the name
     * @param column the column
     * @param noInherit true if child tables are free of it
     * @param validity for which rows it holds
     */
    record NotNull(String name, String column, boolean noInherit, Validity validity) implements Constraint {

        @Override
        public List<String> columns() {
            return List.of(this.column);
        }

        @Override
        public Constraint with(Validity other) {
            return new NotNull(this.name, this.column, this.noInherit, other);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notNull(this);
        }

    }

    /**
     * A constraint as the catalog holds it.
     *
     * @param name its name
     * @param text its definition
     */
    record Written(String name, ConstraintText text) implements Constraint {

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public @Nullable Constraint with(Validity other) {
            return this.text.kind().hasIndex() ? null : new Written(this.name, this.text.with(other));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.written(this);
        }

    }

    /**
     * One answer per kind of constraint.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for a primary key or unique constraint.
         * @param constraint the constraint
         * @return the answer
         */
        R key(Key constraint);

        /**
         * Answers for a foreign key.
         * @param constraint the constraint
         * @return the answer
         */
        R foreignKey(ForeignKey constraint);

        /**
         * Answers for a check.
         * @param constraint the constraint
         * @return the answer
         */
        R check(Check constraint);

        /**
         * Answers for an exclusion constraint.
         * @param constraint the constraint
         * @return the answer
         */
        R exclusion(Exclusion constraint);

        /**
         * Answers for a named NOT NULL.
         * @param constraint the constraint
         * @return the answer
         */
        R notNull(NotNull constraint);

        /**
         * Answers for a constraint as the catalog holds it.
         * @param constraint the constraint
         * @return the answer
         */
        R written(Written constraint);

    }

}
