package dev.migrate.squash;

import dev.migrate.Migrator;
import dev.migrate.RevisionFiles;
import dev.migrate.migration.JavaMigration;
import dev.migrate.report.SquashReport;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A service's sources whose revisions are squashed. */
record Project(RevisionFolder revisions, List<JavaMigration> code, Map<String, String> placeholders) {

    static Project in(Path folder) {
        return new Project(new RevisionFolder(folder), List.of(), Map.of());
    }

    /** A trunk, a branch with its merge, and one revision above. */
    static Project ofSix(Path folder) {
        Project project = in(folder);
        project.revisions.add("0001", "none",
                "CREATE TABLE customer (id bigint PRIMARY KEY, name text) -- no semicolon", "DROP TABLE customer");
        project.revisions.add("0002", "0001", """
                CREATE TYPE mood AS ENUM ('sad', 'ok');
                CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1; -- migrate:down
                $$;
                /* done */""", "DROP FUNCTION one();\nDROP TYPE mood;\n-- done");
        project.revisions.add("0003", "0002", "CREATE TABLE orders (customer bigint REFERENCES customer, m mood);",
                "DROP TABLE orders;");
        project.revisions.add("0004", "0002", "ALTER TABLE customer ADD COLUMN email text DEFAULT ';';",
                "ALTER TABLE customer DROP COLUMN email;");
        project.revisions.add("0005", "0003, 0004", "CREATE INDEX ON orders (customer);",
                "DROP INDEX orders_customer_idx;");
        project.revisions.add("0006", "0005", "CREATE VIEW v AS SELECT name FROM customer;", "DROP VIEW v;");
        return project;
    }

    Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource())
            .locations(this.revisions.location())
            .javaMigrations(this.code)
            .placeholders(this.placeholders)
            .build();
    }

    /** Works on the files as they are now, without a database. */
    RevisionFiles files() {
        RevisionSources sources = new RevisionSources(this.revisions.path(), List.of(this.revisions.location()),
                List.of(), RevisionIds.SEQUENCE);
        return Migrator.builder(new PGSimpleDataSource())
            .locations(this.revisions.location())
            .javaMigrations(this.code)
            .placeholders(this.placeholders)
            .build()
            .files(sources);
    }

    SquashReport squash(String range) {
        return files().squash(range, null);
    }

    /** Gives every file with its text. */
    SortedMap<String, String> content() {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(this.revisions.path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return content;
    }

}
