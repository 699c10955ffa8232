package dev.migrate.scaffold;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** The text of a SQL revision. */
final class SqlTemplate {

    private SqlTemplate() {
    }

    static String name(NewFile file) {
        String slug = Slug.file(file.message());
        return (slug.isEmpty() ? file.id() : file.id() + "_" + slug) + ".sql";
    }

    static String text(NewFile file) {
        return header(file) + "\n-- migrate:up\n\n\n-- migrate:down\n\n";
    }

    static String header(NewFile file, int neededServer) {
        return header(file) + ((neededServer > 0) ? "-- needs-server: " + neededServer + "\n" : "");
    }

    static String header(NewFile file) {
        StringBuilder text = new StringBuilder();
        List<String> revises = file.base().revises();
        text.append("-- revision: ").append(file.id()).append('\n');
        text.append("-- revises: ").append(revises.isEmpty() ? "none" : String.join(", ", revises)).append('\n');
        text.append("-- message: ").append(file.message()).append('\n');
        text.append("-- created: ").append(file.created().truncatedTo(ChronoUnit.SECONDS)).append('\n');
        if (!file.base().dependsOn().isEmpty()) {
            text.append("-- depends-on: ").append(String.join(", ", file.base().dependsOn())).append('\n');
        }
        if (!file.branchLabels().isEmpty()) {
            text.append("-- branch-labels: ").append(String.join(", ", file.branchLabels())).append('\n');
        }
        return text.toString();
    }

}
