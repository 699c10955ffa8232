package dev.migrate.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A domain.
 *
 * @param name its name
 * @param type the type below it
 * @param collation as SQL spells it; null for the type's own
 * @param notNull true if null is refused
 * @param defaultExpression its default as SQL; null if there is none
 * @param checks conditions on VALUE by their names, in order
 * @since 0.1
 */
public record Domain(QualifiedName name, ColumnType type, @Nullable String collation, boolean notNull,
        @Nullable String defaultExpression, Map<String, String> checks) implements SchemaObject {

    /** Copies the map and keeps its order. */
    public Domain {
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    @Override
    public ObjectReference reference() {
        return ObjectReference.of(ObjectKind.DOMAIN, this.name);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.domain(this);
    }

}
