package dev.migrate.autogenerate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.ExtensionVersion;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The versions of the extensions of a live schema that a desired one says too. Others are
 * what a server's packages made them, and no difference.
 */
public final class ExtensionVersions {

    private final Map<String, ExtensionVersion> versions;

    private ExtensionVersions(Map<String, ExtensionVersion> versions) {
        this.versions = versions;
    }

    /**
     * Asks a server which updates there are.
     * @throws MigrateException if there is none to a version that is desired
     */
    static ExtensionVersions between(SchemaSnapshot live, SchemaSnapshot desired, ScratchServer server) {
        Map<String, ExtensionVersion> versions = new HashMap<>();
        Map<String, ExtensionVersion> changed = new LinkedHashMap<>();
        desired.parts().forEach((id, part) -> {
            ExtensionVersion wanted = part.get(Facet.VERSION);
            SchemaPart there = live.find(id);
            ExtensionVersion found = (there != null) ? there.get(Facet.VERSION) : null;
            if (wanted != null && found != null) {
                versions.put(id.name().name(), found);
                if (!wanted.name().equals(found.name())) {
                    changed.put(id.name().name(), wanted);
                }
            }
        });
        if (!changed.isEmpty()) {
            try (ScratchSpace space = server.space()) {
                changed.forEach((name, wanted) -> versions.compute(name,
                        (key, found) -> (found != null) ? checked(name, found, wanted, space.jdbc()) : null));
            }
        }
        return new ExtensionVersions(versions);
    }

    private static ExtensionVersion checked(String name, ExtensionVersion found, ExtensionVersion wanted,
            JdbcClient jdbc) {
        if (!isUpdate(name, found.name(), wanted.name(), jdbc)) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_DESIRED_SCHEMA,
                        "extension \"%s\" cannot be updated from version \"%s\" to \"%s\"".formatted(name, found.name(),
                                wanted.name()))
                .withDetail("The server has no update that leads there. Nothing was written.")
                .withHint("State version '" + found.name() + "' in the desired schema, or none."));
        }
        return new ExtensionVersion(found.name(), isUpdate(name, wanted.name(), found.name(), jdbc));
    }

    private static boolean isUpdate(String extension, String from, String to, JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT p.path
                FROM pg_catalog.pg_extension_update_paths(:extension) p
                WHERE p.source = :from
                    AND p.target = :to
                    AND p.path IS NOT NULL
                """)
            .param("extension", extension)
            .param("from", from)
            .param("to", to)
            .query(String.class)
            .list()
            .size() == 1;
    }

    /** Gives a live schema with the versions that are compared. */
    SchemaSnapshot in(SchemaSnapshot snapshot) {
        return each(snapshot, (part) -> {
            ExtensionVersion version = this.versions.get(part.id().name().name());
            return (version != null) ? part.with(Facet.VERSION, version) : part.without(Facet.VERSION);
        });
    }

    /**
     * Gives a schema with some versions alone.
     * @param snapshot the schema
     * @param stated the extensions whose version was stated
     * @return the schema without the versions of others
     */
    public static SchemaSnapshot of(SchemaSnapshot snapshot, Set<String> stated) {
        return each(snapshot, (part) -> stated.contains(part.id().name().name()) ? part : part.without(Facet.VERSION));
    }

    /**
     * Gives a schema with the versions alone that must have been stated, because they are
     * not what the server gives otherwise.
     * @param snapshot the schema
     * @param session the database that has it
     * @return the schema without other versions
     */
    public static SchemaSnapshot changed(SchemaSnapshot snapshot, DatabaseSession session) {
        return of(snapshot, new HashSet<>(session.jdbc().sql("""
                SELECT e.extname
                FROM pg_catalog.pg_extension e
                JOIN pg_catalog.pg_available_extensions() a ON a.name = e.extname
                WHERE e.extversion <> a.default_version
                """).query(String.class).list()));
    }

    private static SchemaSnapshot each(SchemaSnapshot snapshot, UnaryOperator<SchemaPart> change) {
        return SchemaSnapshot.of(snapshot.parts()
            .values()
            .stream()
            .map((part) -> (part.id().kind() == PartKind.EXTENSION) ? change.apply(part) : part)
            .toList(), snapshot.serverVersion());
    }

}
