package dev.migrate.catalog;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.schema.SchemaSnapshot;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.sql.SqlScript;
import dev.migrate.test.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Snapshots as tests make and show them. */
final class Snapshots {

    private Snapshots() {
    }

    static void run(TestDatabase database, String script) {
        SqlScript.of(script, SourceLocation.of("test"))
            .statements()
            .forEach((statement) -> database.run(statement.text()));
    }

    static SchemaSnapshot read(TestDatabase database) {
        return read(database, CatalogScope.ALL);
    }

    static SchemaSnapshot read(TestDatabase database, CatalogScope scope) {
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return new CatalogReader(scope).read(session);
        }
    }

    /** Gives a line a part, without what is in every database. */
    static List<String> lines(SchemaSnapshot snapshot) {
        return snapshot.parts().values().stream().filter(Snapshots::isOwn).map(Snapshots::line).toList();
    }

    private static boolean isOwn(SchemaPart part) {
        boolean everywhere = part.id().toString().equals("schema \"public\"")
                || part.id().toString().equals("extension \"plpgsql\"");
        return !everywhere || part.facets().keySet().stream().anyMatch((facet) -> facet.name().equals("COMMENT"));
    }

    private static String line(SchemaPart part) {
        Stream<String> facets = part.facets()
            .entrySet()
            .stream()
            .map((facet) -> " " + facet.getKey() + " "
                    + String.join(" | ", facet.getValue()).replaceAll("\\s*\\R\\s*", " ") + ";");
        String uses = part.uses()
            .stream()
            .filter((id) -> id.kind() != PartKind.SCHEMA || !id.name().name().equals("public"))
            .map(Object::toString)
            .collect(Collectors.joining(", "));
        return part.id() + ":" + facets.collect(Collectors.joining()) + (uses.isEmpty() ? "" : " uses " + uses);
    }

}
