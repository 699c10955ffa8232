package dev.migrate.autogenerate;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.SchemaSettings;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.report.WrittenRevision;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.schema.SchemaRevisionDraft;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A service with revisions and a desired schema.
 *
 * @param database the live database
 * @param folder where its files are
 */
public record Service(TestDatabase database, Path folder) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:30:00Z"), ZoneOffset.UTC);

    /** Writes a revision and runs it. */
    public Service at(String id, String revises, String up, String down) {
        revisions().add(id, revises, up, down);
        migrator().upgrade();
        return this;
    }

    public RevisionFolder revisions() {
        try {
            return new RevisionFolder(Files.createDirectories(this.folder.resolve("migrations")));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public Service wants(String sql) {
        try {
            Files.writeString(this.folder.resolve("schema.sql"), sql);
            return this;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public Migrator migrator() {
        return migrator((settings) -> {
        });
    }

    public Migrator migrator(Consumer<SchemaSettings> more) {
        return builder().schemas(more).build();
    }

    MigratorBuilder builder() {
        return builder(this.database.dataSource());
    }

    MigratorBuilder builder(DataSource dataSource) {
        return Migrator.builder(dataSource)
            .locations(revisions().location())
            .clock(CLOCK)
            .schemas((settings) -> settings.desired("file:" + this.folder.resolve("schema.sql")));
    }

    public AutogenerateReport autogenerate(String message, Option... options) {
        return autogenerate(draft(message, options));
    }

    /** Writes what an older server runs as well. */
    public AutogenerateReport autogenerateFor(int version, String message, Option... options) {
        return autogenerate(draft(message, options).forVersion(version));
    }

    AutogenerateReport autogenerate(SchemaRevisionDraft draft) {
        return autogenerate(migrator(), draft);
    }

    AutogenerateReport autogenerate(Migrator migrator, SchemaRevisionDraft draft) {
        RevisionSources sources = new RevisionSources(this.folder, List.of(revisions().location()), List.of(),
                RevisionIds.SEQUENCE);
        return migrator.files(sources).autogenerate(draft);
    }

    static SchemaRevisionDraft draft(String message, Option... options) {
        Set<Option> chosen = EnumSet.noneOf(Option.class);
        chosen.addAll(List.of(options));
        return SchemaRevisionDraft.of(RevisionDraft.of(message)).with(chosen);
    }

    static String text(WrittenRevision revision) {
        try {
            return Files.readString(Path.of(revision.path()));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
