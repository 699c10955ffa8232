package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name its name, in the schema of its table
 * @param table what is indexed
 * @param elements the columns or expressions, in order
 * @param uniqueness whether two rows may be alike
 * @param options what else there is
 * @since 0.1
 */
public record Index(String name, QualifiedName table, List<Element> elements, Uniqueness uniqueness,
        Options options) implements SchemaObject {

    /** Copies the list. */
    public Index {
        elements = List.copyOf(elements);
    }

    @Override
    public ObjectReference reference() {
        return ObjectReference.of(ObjectKind.INDEX, this.table.withName(this.name));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.index(this);
    }

    /** Whether two rows may be alike. */
    public enum Uniqueness {

        /** They may. */
        NONE,
        /** They may not, unless one has a null. */
        UNIQUE,
        /** They may not, and two nulls are the same. */
        NULLS_NOT_DISTINCT

    }

    /**
     * A column or expression in an index.
     *
     * @param expression as SQL: a column's name, a call, or anything else in parentheses
     * @param collation as SQL spells it; null for its own
     * @param operatorClass with its parameters, as SQL; null for the type's default
     * @param order {@code DESC NULLS LAST} and the like; null for ascending
     */
    public record Element(String expression, @Nullable String collation, @Nullable String operatorClass,
            @Nullable String order) {

    }

    /**
     * Properties that few indexes have.
     *
     * @param method the access method
     * @param include further columns
     * @param predicate which rows it has, as SQL; null for all
     * @param parameters storage parameters, in order
     * @param tablespace null for the database's
     * @param only true if the partitions of the table get no index of their own with it,
     * and it is not valid before each of theirs is attached
     */
    public record Options(String method, List<String> include, @Nullable String predicate,
            Map<String, String> parameters, @Nullable String tablespace, boolean only) {

        /** A btree of all rows. */
        public static final Options NONE = new Options("btree", List.of(), null, Map.of(), null, false);

        /** Copies the list and the map, and keeps their order. */
        public Options {
            include = List.copyOf(include);
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }

    }

}
