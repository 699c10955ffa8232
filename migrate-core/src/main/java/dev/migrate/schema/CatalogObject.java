package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object whose definition is, in part or as a whole, the text that a catalog holds.
 *
 * @since 0.1
 */
public sealed interface CatalogObject extends SchemaObject {

    /**
     * An object that is known by its CREATE statements alone.
     *
     * @param reference its name
     * @param statements the statements, in order, each without a semicolon
     */
    record Written(ObjectReference reference, List<String> statements) implements CatalogObject {

        /** Copies the list. */
        public Written {
            statements = List.copyOf(statements);
        }

        /**
         * Gives an object of one statement.
         * @param reference its name
         * @param sql its CREATE statement
         */
        public Written(ObjectReference reference, String sql) {
            this(reference, List.of(sql));
        }

        @Override
        public <R> R accept(SchemaObject.Visitor<R> visitor) {
            return visitor.written(this);
        }

    }

    /**
     * A range type or aggregate.
     *
     * @param reference its name, with the arguments of an aggregate
     * @param definition what follows the name
     */
    record Defined(ObjectReference reference, String definition) implements CatalogObject {

        @Override
        public <R> R accept(SchemaObject.Visitor<R> visitor) {
            return visitor.defined(this);
        }

    }

    /**
     * An index as the catalog holds it.
     *
     * @param table its table
     * @param name its name
     * @param text its definition
     * @param only whether those of partitions are left out
     */
    record CatalogIndex(QualifiedName table, String name, IndexText text, boolean only) implements CatalogObject {

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.INDEX, this.table.withName(this.name));
        }

        @Override
        public <R> R accept(SchemaObject.Visitor<R> visitor) {
            return visitor.catalogIndex(this);
        }

    }

    /**
     * A foreign-data wrapper or server.
     *
     * @param reference its name
     * @param words what follows the name, without wrapper and options; null for nothing
     * @param wrapper the wrapper of a server; null for a wrapper
     * @param options the options, in order
     */
    record Foreign(ObjectReference reference, @Nullable String words, @Nullable String wrapper,
            Map<String, String> options) implements CatalogObject {

        /** Copies the map. */
        public Foreign {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        @Override
        public <R> R accept(SchemaObject.Visitor<R> visitor) {
            return visitor.foreign(this);
        }

    }

    /**
     * A publication.
     *
     * @param name its name
     * @param members what it is of
     * @param parameters its parameters, in order
     */
    record Publication(QualifiedName name, Members members, Map<String, String> parameters) implements CatalogObject {

        /** Copies the map. */
        public Publication {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }

        @Override
        public ObjectReference reference() {
            return ObjectReference.of(ObjectKind.PUBLICATION, this.name);
        }

        @Override
        public <R> R accept(SchemaObject.Visitor<R> visitor) {
            return visitor.publication(this);
        }

    }

    /**
     * The contents of a publication.
     *
     * @param allTables whether it is of all tables
     * @param tables its tables, with column lists and conditions, as SQL
     * @param schemas the schemas of which it has all tables
     */
    record Members(boolean allTables, List<String> tables, List<String> schemas) {

        /** Copies the lists. */
        public Members {
            tables = List.copyOf(tables);
            schemas = List.copyOf(schemas);
        }

        /**
         * Returns whether it can be set in place.
         * @return true if tables or schemas are listed
         */
        public boolean isListed() {
            return !this.allTables && !(this.tables.isEmpty() && this.schemas.isEmpty());
        }

    }

    /**
     * One answer per kind of object.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for an object that is known by its statements.
         * @param object the object
         * @return the answer
         */
        R written(Written object);

        /**
         * Answers for a range type or aggregate.
         * @param object the object
         * @return the answer
         */
        R defined(Defined object);

        /**
         * Answers for an index.
         * @param object the index
         * @return the answer
         */
        R catalogIndex(CatalogIndex object);

        /**
         * Answers for a foreign-data wrapper or server.
         * @param object the object
         * @return the answer
         */
        R foreign(Foreign object);

        /**
         * Answers for a publication.
         * @param object the publication
         * @return the answer
         */
        R publication(Publication object);

    }

}
