package dev.migrate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.migration.MigrationSet;
import dev.migrate.migration.ResourceMigrations;
import dev.migrate.operation.Operations;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.Outcome;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.sql.Placeholders;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class ExpectedRowsTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("a-1", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
            .add("B_2", "a-1", "CREATE TABLE b (id int);", "DROP TABLE b;")
            .add("b.3", "a-1", "CREATE TABLE c (id int);", "DROP TABLE c;");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location()).application("orders");
    }

    private MigrationStatus status(TestDatabase database) {
        return builder(database).build().status().status();
    }

    /** Reads what an upgrade to all heads reads. */
    private DatabaseState state(TestDatabase database) throws SQLException {
        MigrationSet files = MigrationSet.read(List.of(new ResourceMigrations(this.folder.location(),
                new Placeholders(Map.of()), getClass().getClassLoader())));
        try (Connection connection = database.dataSource().getConnection()) {
            return new HistoryReader(new HistoryTables(null, "migrate_version", "migrate_history")).read(connection,
                    ExpectedRows.of(files));
        }
    }

    @Test
    void theHistoryIsNotSentIfEverythingIsApplied(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        assertThat(state(database).rows()).containsExactly("B_2", "b.3");
        assertThat(state(database).settled()).isEmpty();
        assertThat(state(database).unsettled()).isEmpty();
        assertThat(status(database)).isEqualTo(MigrationStatus.UP_TO_DATE);
    }

    @Test
    void theLastStepOfARevisionCounts(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        builder(database).build().downgrade("base");
        assertThat(state(database).settled()).hasSize(3);
        assertThat(status(database)).isEqualTo(MigrationStatus.PENDING);
        builder(database).build().upgrade();
        assertThat(state(database).settled()).isEmpty();
    }

    @Test
    void theApplicationsNameDoesNotCountIfTheTextIsTheSame(TestDatabase database) throws SQLException {
        builder(database).application("billing").build().upgrade();
        assertThat(state(database).settled()).isEmpty();
        assertThat(status(database)).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(builder(database).build().status().others()).isEmpty();
    }

    @Test
    void aChangedTextSendsTheHistory(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        this.folder.add("B_2", "a-1", "CREATE TABLE b (id bigint);", "DROP TABLE b;");
        assertThat(state(database).settled()).hasSize(3);
        assertThat(builder(database).build().status().changed()).containsExactly("B_2");
    }

    @Test
    void aRowOfAnotherApplicationSendsTheHistory(@TempDir Path path, TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        RevisionFolder other = new RevisionFolder(path);
        other.add("x", "", "CREATE TABLE x (id int);", "DROP TABLE x;");
        Migrator.builder(database.dataSource()).locations(other.location()).application("billing").build().upgrade();
        assertThat(state(database).settled()).hasSize(4);
        assertThat(builder(database).build().status().others()).hasSize(1);
    }

    @Test
    void aMissingRowSendsTheHistory(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        database.run("DELETE FROM migrate_version WHERE version_num = 'b.3'");
        assertThat(state(database).settled()).hasSize(3);
        database.run("DELETE FROM migrate_version");
        assertThat(state(database).settled()).hasSize(3);
    }

    @Test
    void aRevisionThatWasRevertedAndRemovedDoesNotCount(TestDatabase database) throws SQLException {
        this.folder.add("d", "b.3", "CREATE TABLE d (id int);", "DROP TABLE d;");
        builder(database).build().upgrade();
        builder(database).build().downgrade("d@-1");
        this.folder.remove("d");
        assertThat(state(database).settled()).isEmpty();
    }

    @Test
    void aStepThatDidNotEndWellIsSentAlone(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        database.run("CREATE VIEW v AS SELECT * FROM c");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> builder(database).build().downgrade("b.3@-1"));
        assertThat(state(database).settled()).isEmpty();
        assertThat(state(database).unsettled()).hasEntrySatisfying("b.3",
                (step) -> assertThat(step.outcome()).isEqualTo(Outcome.FAILED));
        database.run("DROP VIEW v");
        builder(database).build().downgrade("b.3@-1");
        builder(database).build().upgrade();
        assertThat(state(database).unsettled()).isEmpty();
    }

    @Test
    void whatWasSquashedDoesNotCount(TestDatabase database) throws SQLException {
        this.folder.add("m", "B_2, b.3", "CREATE TABLE m (id int);", "DROP TABLE m;");
        builder(database).build().upgrade();
        RevisionSources sources = new RevisionSources(this.folder.path(), List.of(this.folder.location()), List.of(),
                RevisionIds.SEQUENCE);
        builder(database).build().files(sources).squash(":m", null);
        assertThat(state(database).rows()).containsExactly("m");
        assertThat(state(database).settled()).isEmpty();
        assertThat(status(database)).isEqualTo(MigrationStatus.UP_TO_DATE);
    }

    @Test
    void aRevisionInJavaHasNoChecksum(TestDatabase database) {
        builder(database).javaMigrations(List.of(new OrdersIndex())).build().upgrade();
        assertThat(builder(database).javaMigrations(List.of(new OrdersIndex())).build().status().status())
            .isEqualTo(MigrationStatus.UP_TO_DATE);
    }

    @MigrationRevision(id = "j", revises = "b.3")
    static final class OrdersIndex implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE INDEX i ON c (id)", "DROP INDEX i");
        }

    }

}
