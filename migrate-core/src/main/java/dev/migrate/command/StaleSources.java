package dev.migrate.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Migration;
import dev.migrate.migration.ResourceMigrations;
import dev.migrate.sql.Placeholders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compares the application with the sources that it was built from. */
final class StaleSources {

    private StaleSources() {
    }

    /** Ends the command where a folder has revisions that the application lacks. */
    static void refuse(Path folder, List<String> known, String consequence) {
        List<String> unknown = new ResourceMigrations("file:" + folder, new Placeholders(Map.of()),
                StaleSources.class.getClassLoader())
            .orNone()
            .migrations()
            .stream()
            .map(Migration::id)
            .filter((id) -> !known.contains(id))
            .toList();
        if (!unknown.isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.STALE_SOURCES,
                        "the sources have revisions that this application was built without: \""
                                + String.join("\", \"", unknown) + "\"")
                .withDetail(consequence)
                .withHint("Build the application again, or run the command with \"mvn spring-boot:run\"."));
        }
    }

}
