package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name its name
 * @param columns its columns, in order; none of its own for a partition
 * @param constraints its constraints
 * @param family its partitions and parents
 * @param options what else there is
 * @since 0.1
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, Family family,
        Options options) implements SchemaObject {

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    @Override
    public ObjectReference reference() {
        return ObjectReference.of((this.options.server() != null) ? ObjectKind.FOREIGN_TABLE : ObjectKind.TABLE,
                this.name);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.table(this);
    }

    /**
     * The relations of a table to other tables.
     *
     * @param partitionedBy how it is cut into partitions: {@code RANGE (placed_at)}; null
     * if it is not
     * @param partitionOf the table that it is a partition of; null if it is none
     * @param bound which rows it has as a partition; null if it is none
     * @param inherits the tables whose columns it has too
     * @param likes tables whose columns are copied, each as it stands after LIKE
     * @param ofType the composite type that it is of, as SQL; null if it is not typed
     */
    public record Family(@Nullable String partitionedBy, @Nullable QualifiedName partitionOf,
            @Nullable PartitionBound bound, List<QualifiedName> inherits, List<String> likes, @Nullable String ofType) {

        /** Alone. */
        public static final Family NONE = new Family(null, null, null, List.of(), List.of(), null);

        /** Copies the lists. */
        public Family {
            inherits = List.copyOf(inherits);
            likes = List.copyOf(likes);
        }

    }

    /**
     * Properties that few tables have.
     *
     * @param unlogged true if its rows do not survive a crash
     * @param parameters storage parameters, in order
     * @param tablespace null for the database's
     * @param accessMethod null for the server's default
     * @param comment null if there is none
     * @param server the server of a foreign table, whose options the parameters are; null
     * for any other
     */
    public record Options(boolean unlogged, Map<String, String> parameters, @Nullable String tablespace,
            @Nullable String accessMethod, @Nullable String comment, @Nullable String server) {

        /** Nothing special. */
        public static final Options NONE = new Options(false, Map.of(), null, null, null, null);

        /** Copies the map and keeps its order. */
        public Options {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }

    }

}
