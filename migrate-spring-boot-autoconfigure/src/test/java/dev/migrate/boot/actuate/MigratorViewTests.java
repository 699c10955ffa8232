package dev.migrate.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.report.MigrationStatus;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the endpoint says of squashed revisions. */
@PostgresTest
class MigratorViewTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "0001, AHEAD", "0002, PENDING", "0003, UP_TO_DATE" })
    void aDatabaseIsDescribedWhereverItStands(String place, MigrationStatus status, TestDatabase database) {
        squash(database, place);
        Migrator migrator = migrator(database);
        MigrationsDescriptor described = new MigratorView(migrator, MigrationState.idle(), StatementPercent.none())
            .describe();
        assertThat(described.status()).isEqualTo(status);
        assertThat(described.current()).containsExactly(place);
        assertThat(described.heads()).containsExactly("0003");
        assertThat(described.history()).hasSize(Integer.parseInt(place));
    }

    @Test
    void aSquashedRevisionIsDescribedByItsHistory(TestDatabase database) {
        squash(database, "0003");
        MigratorView view = new MigratorView(migrator(database), MigrationState.idle(), StatementPercent.none());
        assertThat(view.describe("0001")).satisfies((revision) -> assertThat(revision.source()).isNull());
        assertThat(view.describe("0002")).satisfies((revision) -> assertThat(revision.source()).endsWith(".sql"));
    }

    private void squash(TestDatabase database, String place) {
        new RevisionFolder(this.folder).add("0001", "none", "SELECT 1;", "")
            .add("0002", "0001", "SELECT 2;", "")
            .add("0003", "0002", "SELECT 3;", "");
        Migrator migrator = migrator(database);
        migrator.upgrade(place);
        migrator
            .files(new RevisionSources(this.folder, List.of("file:" + this.folder), List.of(), RevisionIds.SEQUENCE))
            .squash(":0002", null);
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations("file:" + this.folder).build();
    }

}
