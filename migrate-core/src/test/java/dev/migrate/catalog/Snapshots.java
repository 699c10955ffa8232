package dev.migrate.catalog;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlScript;
import dev.migrate.test.TestDatabase;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return !everywhere || part.has(Facet.COMMENT);
    }

    private static String line(SchemaPart part) {
        Stream<String> facets = part.facets()
            .entrySet()
            .stream()
            .map((facet) -> " " + facet.getKey() + " " + text(facet.getValue()).replaceAll("\\s*\\R\\s*", " ") + ";");
        String uses = part.uses()
            .stream()
            .filter((id) -> id.kind() != PartKind.SCHEMA || !id.name().name().equals("public"))
            .map(Object::toString)
            .collect(Collectors.joining(", "));
        return part.id() + ":" + facets.collect(Collectors.joining()) + (uses.isEmpty() ? "" : " uses " + uses);
    }

    /**
     * Gives a value: a list with bars between, a record with its components in brackets.
     */
    private static String text(@Nullable Object value) {
        if (value instanceof QualifiedName name) {
            return name.sql();
        }
        if (value instanceof List<?> values) {
            return values.stream().map(Snapshots::text).collect(Collectors.joining(" | "));
        }
        if (value instanceof Record described && !(value instanceof PartId)) {
            return Arrays.stream(described.getClass().getRecordComponents())
                .map((component) -> text(component(described, component)))
                .collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    private static @Nullable Object component(Record described, RecordComponent component) {
        try {
            return component.getAccessor().invoke(described);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
