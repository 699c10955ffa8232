package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full definition of something that can be created and dropped.
 *
 * @since 0.1
 */
public sealed interface SchemaObject permits Table, Index, Sequence, View, RowPolicy, SchemaObject.Namespace,
        SchemaObject.TableColumn, SchemaObject.TableConstraint, SchemaObject.EnumType, Domain,
        SchemaObject.DomainConstraint, SchemaObject.CompositeType, SchemaObject.Extension, CatalogObject {

    /**
     * Names it.
     * @return the reference
     */
    ObjectReference reference();

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * A schema.
     *
     * @param name its name
     * @param owner the role that owns it; null for the current one
     */
    record Namespace(String name, @Nullable String owner) implements SchemaObject {

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.SCHEMA, new QualifiedName(null, this.name));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.namespace(this);
        }

    }

    /**
     * A column of a table that is there.
     *
     * @param table the table
     * @param column the column
     * @param filling what the rows that are there get before null is refused, as SQL;
     * null leaves them the default
     */
    record TableColumn(QualifiedName table, Column column, @Nullable String filling) implements SchemaObject {

        /**
         * Leaves rows that are there the default.
         * @param table the table
         * @param column the column
         */
        public TableColumn(QualifiedName table, Column column) {
            this(table, column, null);
        }

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.COLUMN, this.table, this.column.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.column(this);
        }

    }

    /**
     * A constraint of a table that is there.
     *
     * @param table the table
     * @param constraint the constraint
     */
    record TableConstraint(QualifiedName table, Constraint constraint) implements SchemaObject {

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.CONSTRAINT, this.table, this.constraint.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constraint(this);
        }

    }

    /**
     * A constraint of a domain that is there.
     *
     * @param domain the domain
     * @param constraint the constraint
     */
    record DomainConstraint(QualifiedName domain, Constraint constraint) implements SchemaObject {

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.DOMAIN_CONSTRAINT, this.domain, this.constraint.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.domainConstraint(this);
        }

    }

    /**
     * An enum.
     *
     * @param name its name
     * @param values its values, in order
     */
    record EnumType(QualifiedName name, List<String> values) implements SchemaObject {

        /** Copies the list. */
        public EnumType {
            values = List.copyOf(values);
        }

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.TYPE, this.name);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumType(this);
        }

    }

    /**
     * A composite type.
     *
     * @param name its name
     * @param attributes its attributes, in order
     */
    record CompositeType(QualifiedName name, List<Attribute> attributes) implements SchemaObject {

        /** Copies the list. */
        public CompositeType {
            attributes = List.copyOf(attributes);
        }

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.TYPE, this.name);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compositeType(this);
        }

    }

    /**
     * An extension.
     *
     * @param name its name
     * @param schema where its objects go; null for the current schema
     * @param version null for the newest
     */
    record Extension(String name, @Nullable String schema, @Nullable String version) implements SchemaObject {

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.EXTENSION, new QualifiedName(null, this.name));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.extension(this);
        }

    }

    /**
     * One answer per kind of object.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> extends CatalogObject.Visitor<R> {

        /**
         * Answers for a schema.
         * @param object the schema
         * @return the answer
         */
        R namespace(Namespace object);

        /**
         * Answers for a table.
         * @param object the table
         * @return the answer
         */
        R table(Table object);

        /**
         * Answers for a column.
         * @param object the column
         * @return the answer
         */
        R column(TableColumn object);

        /**
         * Answers for a constraint.
         * @param object the constraint
         * @return the answer
         */
        R constraint(TableConstraint object);

        /**
         * Answers for an index.
         * @param object the index
         * @return the answer
         */
        R index(Index object);

        /**
         * Answers for a sequence.
         * @param object the sequence
         * @return the answer
         */
        R sequence(Sequence object);

        /**
         * Answers for an enum.
         * @param object the enum
         * @return the answer
         */
        R enumType(EnumType object);

        /**
         * Answers for a domain.
         * @param object the domain
         * @return the answer
         */
        R domain(Domain object);

        /**
         * Answers for a composite type.
         * @param object the type
         * @return the answer
         */
        R compositeType(CompositeType object);

        /**
         * Answers for a view.
         * @param object the view
         * @return the answer
         */
        R view(View object);

        /**
         * Answers for a policy.
         * @param object the policy
         * @return the answer
         */
        R policy(RowPolicy object);

        /**
         * Answers for an extension.
         * @param object the extension
         * @return the answer
         */
        R extension(Extension object);

        /**
         * Answers for a constraint of a domain.
         * @param object the constraint
         * @return the answer
         */
        R domainConstraint(DomainConstraint object);

    }

}
