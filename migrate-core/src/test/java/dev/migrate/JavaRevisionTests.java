package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.StepReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class JavaRevisionTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private Migrator migrator(TestDatabase database, JavaMigration... migrations) {
        return Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .javaMigrations(List.of(migrations))
            .build();
    }

    @Test
    void executesAndUndoesInReverse(TestDatabase database) {
        Migrator migrator = migrator(database, new Reversible());
        assertThat(migrator.upgrade().steps()).extracting(StepReport::statements).containsExactly(1, 3);
        assertThat(database.strings("SELECT id::text FROM b")).containsExactly("1");
        assertThat(migrator.downgrade("0001").after()).containsExactly("0001");
        assertThat(database.strings("SELECT to_regclass('b')::text")).containsOnlyNulls();
    }

    @Test
    void aTableThatWasReadThroughJdbcCanBeAltered(TestDatabase database) {
        Migrator migrator = migrator(database, new Reading());
        assertThat(migrator.upgrade().after()).containsExactly("0002");
        assertThat(migrator.downgrade("0001").after()).containsExactly("0001");
    }

    @Test
    void noWayBackIsDerivedWhereTheEndOfTheRecordingWasCaught(TestDatabase database) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator(database, new Catching())::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.MISSING_DOWNGRADE));
        assertThat(database.strings("SELECT to_regclass('a')::text")).containsOnlyNulls();
    }

    @Test
    void jdbcWorksInTheTransactionOfTheStep(TestDatabase database) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator(database, new Failing())::upgrade)
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
                SourceLocation location = Objects.requireNonNull(ex.diagnostic().location());
                assertThat(location.source()).endsWith("JavaRevisionTests$Failing");
                assertThat(location.line()).isPositive();
            });
        assertThat(database.strings("SELECT to_regclass('c')::text")).containsOnlyNulls();
        assertThat(database.strings("SELECT outcome FROM migrate_history ORDER BY number")).containsExactly("applied",
                "failed");
    }

    @Test
    void anExceptionOfTheClassIsToldWithItsLine(TestDatabase database) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator(database, new Throwing())::upgrade)
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.JAVA_REVISION_FAILED);
                assertThat(Objects.requireNonNull(ex.diagnostic().location()).line()).isPositive();
                assertThat(ex.diagnostic().detail()).contains("rolled back");
            });
    }

    @Test
    void whatCannotBeUndoneIsRefusedBeforeAnythingRuns(TestDatabase database) {
        Migrator migrator = migrator(database, new Failing() {

            @Override
            public void upgrade(Operations op) {
                op.jdbc().sql("CREATE TABLE c (id int)").update();
            }

        });
        this.folder.add("0003", "0002", "CREATE TABLE d (id int);", "DROP TABLE d;");
        migrator.upgrade();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> migrator.downgrade("base"))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.IRREVERSIBLE));
        assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly("0003");
        assertThat(database.strings("SELECT to_regclass('d')::text")).containsExactly("d");
    }

    @MigrationRevision(id = "0002", revises = "0001", message = "Reversible")
    static class Reversible implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE b (id int)", "DROP TABLE b");
            op.execute("INSERT INTO b VALUES (1); SELECT 1", "DELETE FROM b");
        }

    }

    @MigrationRevision(id = "0002", revises = "0001", message = "Failing")
    static class Failing implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE c (id int)");
            op.jdbc().sql("INSERT INTO c VALUES (1)").update();
            op.jdbc().sql("INSERT INTO nowhere SELECT count(*) FROM c").update();
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("a test");
        }

    }

    @MigrationRevision(id = "0002", revises = "0001", message = "Reading")
    static class Reading implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            List<Integer> ids = op.jdbc().sql("SELECT id FROM a").query(Integer.class).list();
            op.execute("ALTER TABLE a ADD COLUMN others int DEFAULT " + ids.size());
        }

        @Override
        public void downgrade(Operations op) {
            op.jdbc().sql("SELECT id FROM a").query(Integer.class).list();
            op.execute("ALTER TABLE a DROP COLUMN others");
        }

    }

    @MigrationRevision(id = "0002", revises = "0001", message = "Catching")
    static class Catching implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE d (id int)", "DROP TABLE d");
            try {
                op.jdbc().sql("DELETE FROM a").update();
            }
            catch (RuntimeException ex) {
                op.execute("SELECT 1", "");
            }
        }

    }

    @MigrationRevision(id = "0002", revises = "0001", message = "Throwing")
    static class Throwing implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            throw new IllegalStateException("no");
        }

    }

}
