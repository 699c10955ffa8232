package dev.migrate.snapshot;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a database at one moment.
 *
 * @param parts its parts by their names; the columns of a table in their order
 * @param serverVersion the server's {@code server_version_num}
 * @since 0.1
 */
public record SchemaSnapshot(Map<PartId, SchemaPart> parts, int serverVersion) {

    /** Copies the map and keeps its order. */
    public SchemaSnapshot {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * Puts parts together. What is only said of something, and says nothing, is left out,
     * but for the sequence of an identity, which may become one of its own.
     * @param parts the parts
     * @param serverVersion the server's version
     * @return the snapshot
     */
    public static SchemaSnapshot of(Collection<SchemaPart> parts, int serverVersion) {
        Map<PartId, SchemaPart> byId = new LinkedHashMap<>();
        for (SchemaPart part : parts) {
            PartKind kind = part.id().kind();
            if (!kind.isImplicit() || kind == PartKind.IMPLICIT_SEQUENCE || !part.facets().isEmpty()) {
                byId.put(part.id(), part);
            }
        }
        return new SchemaSnapshot(byId, serverVersion);
    }

    /**
     * Finds a part.
     * @param id its name
     * @return the part; null if there is none
     */
    public @Nullable SchemaPart find(PartId id) {
        return this.parts.get(id);
    }

}
