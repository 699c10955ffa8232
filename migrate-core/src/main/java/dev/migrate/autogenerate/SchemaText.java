package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.change.Operation;
import dev.migrate.change.Privileges;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.Grant;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.snapshot.AttachedIndex;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A schema as SQL that creates it in an empty database. The same schema gives the same
 * text, whatever it was made by.
 */
public final class SchemaText {

    private static final SourceLocation NOWHERE = SourceLocation.of("schema");

    private static final String PUBLIC = "public";

    private static final PartId PUBLIC_SCHEMA = PartId.of(PartKind.SCHEMA, new QualifiedName(null, PUBLIC));

    private static final PartId PLPGSQL = PartId.of(PartKind.EXTENSION, new QualifiedName(null, "plpgsql"));

    // from here on, not everybody may create something in "public"
    private static final int OWN_PUBLIC = 150000;

    private final Differences differences;

    private final ScratchServer server;

    private final CatalogReader reader;

    private final List<Access> access;

    private final List<String> searchPath;

    /**
     * Writes schemas.
     * @param differences decides what counts
     * @param server makes what names are tried on that PostgreSQL chooses
     * @param reader reads it
     * @param access whether owners and privileges are looked at
     * @param searchPath the schemas that names without one were looked up in, in order
     */
    public SchemaText(Differences differences, ScratchServer server, CatalogReader reader, List<Access> access,
            List<String> searchPath) {
        this.differences = differences;
        this.access = List.copyOf(access);
        this.server = server;
        this.reader = reader;
        this.searchPath = List.copyOf(searchPath);
    }

    /**
     * Writes one.
     * @param snapshot the schema
     * @return the SQL; empty if there is nothing
     */
    public String of(SchemaSnapshot snapshot) {
        List<SchemaChange> changes = this.differences.between(empty(snapshot), snapshot);
        List<String> blocks = new ArrayList<>(changes.isEmpty() ? List.of() : settings(snapshot));
        changes.forEach((change) -> blocks.add(lines(change.sql())));
        List<Operation> names = isChosen(snapshot) ? List.of() : names(snapshot);
        if (!names.isEmpty()) {
            blocks.add(lines(OperationDdl.sql(names)));
        }
        return String.join("\n", blocks);
    }

    private List<String> settings(SchemaSnapshot snapshot) {
        List<String> settings = new ArrayList<>();
        if (!this.searchPath.isEmpty() && !this.searchPath.equals(List.of(PUBLIC))) {
            settings.add("SET search_path = "
                    + this.searchPath.stream().map(Identifier::write).collect(Collectors.joining(", ")));
        }
        // a body may name what comes later
        if (snapshot.parts().keySet().stream().anyMatch((id) -> Sections.WITH_BODY.contains(id.kind()))) {
            settings.add("SET check_function_bodies = off");
        }
        return settings.isEmpty() ? List.of() : List.of(lines(settings));
    }

    private static boolean isChosen(SchemaSnapshot snapshot) {
        return snapshot.parts()
            .values()
            .stream()
            .flatMap((part) -> part.all(Facet.ATTACHED).stream())
            .allMatch(AttachedIndex::byDefault);
    }

    /** Gives what renames indexes that come under names that PostgreSQL chooses. */
    private List<Operation> names(SchemaSnapshot snapshot) {
        try (ScratchSpace space = this.server.space()) {
            space.jdbc().sql("SET check_function_bodies = off").update();
            for (SchemaChange change : this.differences.between(space.read(this.reader), snapshot)) {
                // the server need not have the roles
                List<Operation> tried = change.operations()
                    .stream()
                    .filter((operation) -> !(operation instanceof Operation.ChangeOwner)
                            && !(operation instanceof Privileges))
                    .toList();
                OperationDdl.sql(tried).forEach((sql) -> SchemaCopy.run(space, change, sql));
            }
            return this.differences.between(space.read(this.reader), snapshot)
                .stream()
                .flatMap((change) -> change.operations().stream())
                .filter(Operation.Rename.class::isInstance)
                .toList();
        }
    }

    private static String lines(List<String> statements) {
        return statements.stream()
            .map((sql) -> new SqlStatement(sql.strip(), NOWHERE, true).terminated() + "\n")
            .collect(Collectors.joining());
    }

    /**
     * Gives what a new database has. What the schema lacks of it is not dropped: the
     * script creates.
     */
    private SchemaSnapshot empty(SchemaSnapshot snapshot) {
        boolean own = snapshot.serverVersion() >= OWN_PUBLIC;
        Map<Facet<?>, Object> facets = new LinkedHashMap<>();
        if (this.access.contains(Access.OWNERS) && own) {
            facets.put(Facet.OWNER, "pg_database_owner");
        }
        if (this.access.contains(Access.PRIVILEGES)) {
            facets.put(Facet.GRANTS,
                    List.of(new Grant(own ? List.of("USAGE") : List.of("CREATE", "USAGE"), "PUBLIC", false)));
        }
        Map<PartId, Map<Facet<?>, Object>> found = Map.of(PUBLIC_SCHEMA, facets, PLPGSQL,
                Map.of(Facet.SCHEMA, "pg_catalog"));
        List<SchemaPart> parts = snapshot.parts()
            .values()
            .stream()
            .filter((part) -> found.containsKey(part.id()))
            .map((part) -> new SchemaPart(part.id(), found.getOrDefault(part.id(), Map.of()), part.uses()))
            .toList();
        return SchemaSnapshot.of(parts, snapshot.serverVersion());
    }

}
