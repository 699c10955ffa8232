package dev.migrate.scratch;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.schema.SchemaSnapshot;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away schema seen as the live one that it stands for.
 *
 * @param scratch its name, which stands nowhere else
 * @param live the name of the live schema
 * @param whole what the live database has
 */
record SchemaView(String scratch, String live, SchemaSnapshot whole) {

    private static final Set<PartKind> IN_NO_SCHEMA = EnumSet.of(PartKind.SCHEMA, PartKind.EXTENSION, PartKind.CAST,
            PartKind.FOREIGN_DATA_WRAPPER, PartKind.SERVER, PartKind.PUBLICATION, PartKind.EVENT_TRIGGER,
            PartKind.DEFAULT_PRIVILEGES);

    /**
     * Gives what was read with the throw-away schema as the current one, under the names
     * of the live schema, and whatever is elsewhere as the live database has it:
     * {@link CatalogReader} writes the current schema nowhere where it need not.
     */
    SchemaSnapshot of(SchemaSnapshot read) {
        List<SchemaPart> parts = new ArrayList<>();
        for (SchemaPart part : read.parts().values()) {
            if (isIn(part.id(), this.scratch) && !part.id().object().name().equals(SchemaSpace.GUARD)) {
                parts.add(named(part));
            }
        }
        this.whole.parts().values().stream().filter((part) -> !isIn(part.id(), this.live)).forEach(parts::add);
        return SchemaSnapshot.of(parts, read.serverVersion());
    }

    private static boolean isIn(PartId id, String schema) {
        String in = id.object().schema();
        return !IN_NO_SCHEMA.contains(id.kind()) && (in == null || in.equals(schema));
    }

    private SchemaPart named(SchemaPart part) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        part.facets().forEach((facet, texts) -> facets.put(facet, texts.stream().map(this::text).toList()));
        Set<PartId> uses = new LinkedHashSet<>();
        part.uses().forEach((use) -> uses.add(named(use)));
        return new SchemaPart(named(part.id()), facets, uses);
    }

    private PartId named(PartId id) {
        if (id.kind() == PartKind.SCHEMA && id.name().name().equals(this.scratch)) {
            return PartId.of(PartKind.SCHEMA, new QualifiedName(null, this.live));
        }
        return new PartId(id.kind(), named(id.name()), (id.of() != null) ? named(id.of()) : null,
                (id.arguments() != null) ? text(id.arguments()) : null);
    }

    private QualifiedName named(QualifiedName name) {
        String schema = name.schema();
        return new QualifiedName(this.scratch.equals(schema) ? this.live : schema, name.name());
    }

    private String text(String text) {
        return text.replace(this.scratch, Identifier.write(this.live));
    }

    @Nullable PartId extension(String name) {
        PartId id = PartId.of(PartKind.EXTENSION, new QualifiedName(null, name));
        return (this.whole.find(id) != null) ? id : null;
    }

}
