package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.diff.DiffSettings;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.schema.ObjectKind;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.StatementRefused;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a desired schema cannot say and a database has: it belongs to what is desired. The
 * server itself creates it on a copy of the desired schema, so that its definition is
 * that on the columns that are desired; what cannot be created there goes.
 */
public final class LeftAlone {

    private static final Set<PartKind> RELATIONS = Set.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW, PartKind.SEQUENCE, PartKind.COMPOSITE_TYPE);

    private static final SourceLocation HERE = SourceLocation.of("what is left alone");

    private final Desired desired;

    private final SchemaSnapshot there;

    private final Map<PartId, SchemaPart> left = new LinkedHashMap<>();

    private LeftAlone(Desired desired, SchemaSnapshot there) {
        this.desired = desired;
        this.there = there;
        int known = -1;
        while (known < this.left.size()) {
            known = this.left.size();
            there.parts().values().stream().filter(this::stays).forEach((part) -> this.left.put(part.id(), part));
        }
    }

    /**
     * Adds it.
     * @param desired the desired schema
     * @param there what is there
     * @param server makes a copy
     * @param reader reads it
     * @return what is desired, with what is left alone
     */
    public static SchemaSnapshot in(Desired desired, SchemaSnapshot there, ScratchServer server, CatalogReader reader) {
        if (desired.unsaid().isEmpty()) {
            return desired.snapshot();
        }
        LeftAlone alone = new LeftAlone(desired, there);
        SchemaSnapshot guarded = alone.guarded();
        return alone.left.isEmpty() ? guarded : with(guarded, alone.created(server, reader));
    }

    private boolean stays(SchemaPart part) {
        PartId id = part.id();
        boolean meant = this.desired.unsaid().contains(id.kind().object()) || hangs(id)
                || (id.kind() == PartKind.SCHEMA && isNeeded(id.name().name()));
        return meant && this.desired.snapshot().find(id) == null && !this.left.containsKey(id) && !isTaken(id)
                && part.uses().stream().allMatch(this::isThere);
    }

    private boolean hangs(PartId id) {
        return id.of() != null
                && RELATIONS.stream().anyMatch((kind) -> this.left.containsKey(PartId.of(kind, id.object())));
    }

    private boolean isNeeded(String schema) {
        return this.left.keySet().stream().anyMatch((id) -> schema.equals(id.object().schema()));
    }

    private boolean isTaken(PartId id) {
        QualifiedName name = id.name();
        return id.of() == null && RELATIONS.contains(id.kind())
                && RELATIONS.stream().anyMatch((kind) -> this.desired.snapshot().find(PartId.of(kind, name)) != null);
    }

    private boolean isThere(PartId used) {
        return this.desired.snapshot().find(used) != null || this.left.containsKey(used)
                || used.kind() == PartKind.SCHEMA;
    }

    /** Gives tables the row-level security that they have. */
    private SchemaSnapshot guarded() {
        SchemaSnapshot snapshot = this.desired.snapshot();
        if (!this.desired.unsaid().contains(ObjectKind.POLICY)) {
            return snapshot;
        }
        return SchemaSnapshot.of(snapshot.parts().values().stream().map((part) -> {
            SchemaPart found = (part.id().kind() == PartKind.TABLE) ? this.there.find(part.id()) : null;
            return (found != null) ? part.with(found, Facet.ROW_SECURITY, Facet.FORCE_ROW_SECURITY) : part;
        }).toList(), snapshot.serverVersion());
    }

    private Map<PartId, SchemaPart> created(ScratchServer server, CatalogReader reader) {
        SchemaSnapshot snapshot = this.desired.snapshot();
        List<SchemaChange> changes = new SchemaDiff(snapshot, with(snapshot, this.left),
                new DiffSettings(Forms.OFFLINE))
            .changes();
        try (SchemaCopy copy = SchemaCopy.of(snapshot, server, reader)) {
            copy.space().execute(new SqlStatement("SET check_function_bodies = off", HERE, true));
            for (SchemaChange change : changes) {
                change.sql().forEach((sql) -> copy.space().execute(new SqlStatement(sql, HERE, true)));
            }
            SchemaSnapshot read = copy.read();
            Map<PartId, SchemaPart> created = new LinkedHashMap<>();
            read.parts()
                .values()
                .stream()
                .filter((part) -> this.left.containsKey(part.id()))
                .forEach((part) -> created.put(part.id(), part));
            return created;
        }
        catch (StatementRefused ex) {
            // the proof says what is in the way
            return this.left;
        }
    }

    private static SchemaSnapshot with(SchemaSnapshot snapshot, Map<PartId, SchemaPart> more) {
        Map<PartId, SchemaPart> parts = new LinkedHashMap<>(snapshot.parts());
        parts.putAll(more);
        return SchemaSnapshot.of(parts.values(), snapshot.serverVersion());
    }

}
