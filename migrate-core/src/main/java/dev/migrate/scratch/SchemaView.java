package dev.migrate.scratch;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away schema seen as the live one that it means.
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
     * Gives the throw-away schema under the name of the live one, and whatever is
     * elsewhere as the live database has it.
     * @param session has the throw-away schema as its current one
     */
    SchemaSnapshot read(CatalogReader reader, DatabaseSession session) {
        SchemaSnapshot read = reader.readAs(session, this.live);
        List<SchemaPart> parts = new ArrayList<>();
        for (SchemaPart part : read.parts().values()) {
            if (isIn(part.id()) && !part.id().object().name().equals(SchemaSpace.GUARD)) {
                parts.add(part);
            }
        }
        this.whole.parts().values().stream().filter((part) -> !isIn(part.id())).forEach(parts::add);
        return SchemaSnapshot.of(parts, read.serverVersion());
    }

    private boolean isIn(PartId id) {
        String in = id.object().schema();
        return !IN_NO_SCHEMA.contains(id.kind()) && (in == null || in.equals(this.live));
    }

    @Nullable PartId extension(String name) {
        PartId id = PartId.of(PartKind.EXTENSION, new QualifiedName(null, name));
        return (this.whole.find(id) != null) ? id : null;
    }

}
