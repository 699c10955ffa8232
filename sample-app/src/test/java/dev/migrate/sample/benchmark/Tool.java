package dev.migrate.sample.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What migrates the database of {@code StartedService}, by the class path that has it.
 */
enum Tool {

    /** Nothing does. */
    NONE {

        @Override
        void write(Path folder, int number, String sql) {
        }

    },

    MIGRATE {

        @Override
        void write(Path folder, int number, String sql) throws IOException {
            String revises = (number == 1) ? "" : "-- revises: %04d%n".formatted(number - 1);
            file(folder, "db/migrations/%04d_step.sql".formatted(number), """
                    -- revision: %04d
                    %s-- message: Step %d

                    -- migrate:up
                    %s

                    -- migrate:down
                    DROP TABLE t%d;
                    """.formatted(number, revises, number, sql, number));
        }

    },

    FLYWAY {

        @Override
        void write(Path folder, int number, String sql) throws IOException {
            file(folder, "db/migration/V%04d__step.sql".formatted(number), sql + "\n");
        }

    },

    LIQUIBASE {

        @Override
        void write(Path folder, int number, String sql) throws IOException {
            file(folder, "db/changelog/changes/%04d.sql".formatted(number), """
                    --liquibase formatted sql
                    --changeset team:%d
                    %s
                    --rollback DROP TABLE t%d;
                    """.formatted(number, sql, number));
            file(folder, "db/changelog/db.changelog-master.yaml", """
                    databaseChangeLog:
                      - includeAll:
                          path: changes/
                          relativeToChangelogFile: true
                    """);
        }

    };

    private static final Path CLASSES = Path.of("target", "classes");

    /**
     * Names of jars and modules that are not for all; the sample's own are for no other
     * module.
     */
    private static final List<String> OWN = List.of("migrate-", "picocli", "flyway", "liquibase", "opencsv", "sample-");

    abstract void write(Path folder, int number, String sql) throws IOException;

    /** Gives the class path: everything but the other tools, and this one's scripts. */
    String classPath(String all, Path folder) {
        String jars = Arrays.stream(all.split(File.pathSeparator))
            .filter((entry) -> has(name(entry)))
            .map(Tool::jar)
            .collect(Collectors.joining(File.pathSeparator));
        return folder + File.pathSeparator + jars;
    }

    private boolean has(String name) {
        boolean foreign = OWN.stream().anyMatch(name::contains);
        return switch (this) {
            case NONE -> !foreign;
            case MIGRATE -> !foreign || name.startsWith("migrate-") || name.startsWith("picocli");
            case FLYWAY -> !foreign || name.contains("flyway");
            case LIQUIBASE -> !foreign || name.contains("liquibase") || name.startsWith("opencsv");
        };
    }

    /** Gives the file's name, or that of the module whose classes it has. */
    private static String name(String entry) {
        Path path = Path.of(entry);
        boolean module = path.endsWith(CLASSES);
        return String.valueOf((module ? path.getParent().getParent() : path).getFileName()) + (module ? "-" : "");
    }

    /** A module of this build is taken as the jar that others get. */
    private static String jar(String entry) {
        Path path = Path.of(entry);
        if (!path.endsWith(CLASSES)) {
            return entry;
        }
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files
                .filter((file) -> file.getFileName().toString().matches(name(entry) + "[0-9].*(?<!tests)\\.jar"))
                .map(Path::toString)
                .findFirst()
                .orElse(entry);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void file(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

}
