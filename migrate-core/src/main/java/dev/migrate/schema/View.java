package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view or materialized view.
 *
 * @param name its name
 * @param storage whether it keeps its rows
 * @param columns its columns' names; none for those of the query
 * @param query the SELECT, without a semicolon
 * @param parameters {@code security_barrier}, {@code fillfactor} and the like, in order
 * @param accessMethod the access method of a materialized view; null for the server's
 * default
 * @param tablespace its tablespace; null for the database's
 * @since 0.1
 */
public record View(QualifiedName name, Storage storage, List<String> columns, String query,
        Map<String, String> parameters, @Nullable String accessMethod,
        @Nullable String tablespace) implements SchemaObject {

    /** Copies the list and the map, and keeps their order. */
    public View {
        columns = List.copyOf(columns);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    public ObjectReference reference() {
        return ObjectReference.of((this.storage == Storage.NONE) ? ObjectKind.VIEW : ObjectKind.MATERIALIZED_VIEW,
                this.name);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.view(this);
    }

    /** Whether a view keeps its rows. */
    public enum Storage {

        /** It does not. */
        NONE,
        /** It does, and has them at once. */
        WITH_DATA,
        /** It does, and has none before its first refresh. */
        WITH_NO_DATA

    }

}
