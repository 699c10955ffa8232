package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.PlanReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class BackupTests {

    private RevisionFolder folder;

    private Path path;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.path = path.resolve("backup");
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int, b int);", "DROP TABLE a;");
    }

    private Migrator migrator(TestDatabase database, String command, Duration timeout) {
        return Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .backup(command, timeout)
            .build();
    }

    @Test
    void theCommandRunsBeforeARunThatDestroysData(TestDatabase database) throws IOException {
        String command = "echo $PGDATABASE $PGUSER $PGPORT ${PGPASSWORD-none} >> " + this.path;
        Migrator migrator = migrator(database, command, Duration.ofMinutes(1));
        migrator.upgrade();
        assertThat(this.path).doesNotExist();
        migrator.downgrade("base");
        String port = database.strings("SELECT current_setting('port')").get(0);
        assertThat(Files.readAllLines(this.path))
            .containsExactly(database.name() + " " + database.user() + " " + port + " none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "echo no space left; exit 3 | ended with exit code 3",
            "no-such-command-anywhere | ended with exit code 127", "exec cat < /dev/zero | did not end within 1 s" })
    void nothingRunsIfItFails(String command, String why, TestDatabase database) {
        Migrator migrator = migrator(database, command, Duration.ofSeconds(1));
        this.folder.add("0002", "0001", "CREATE TABLE c (id int);", "")
            .add("0003", "0002", "ALTER TABLE a DROP COLUMN b;", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BACKUP_FAILED);
            assertThat(ex.diagnostic().message()).isEqualTo("the backup command " + why);
        });
        assertThat(database.strings("SELECT relname FROM pg_class WHERE relname IN ('a', 'c')")).isEmpty();
        assertThat(migrator(database, "true", Duration.ofSeconds(9)).upgrade().steps()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "DROP TABLE a | drops table \"a\"",
                    "ALTER TABLE a DROP b, DROP COLUMN id | drops column \"a\".\"b\"; drops column \"a\".\"id\"",
                    "TRUNCATE a | truncates \"a\"", "DELETE FROM a WHERE id = 1 | deletes rows of \"a\"",
                    "WITH d AS (DELETE FROM a RETURNING id) SELECT 1 FROM d | deletes rows of \"a\"",
                    "DO $$ BEGIN DELETE FROM a; END $$ | deletes rows of \"a\"",
                    "DROP SCHEMA IF EXISTS x CASCADE | drops schema \"x\"",
                    "DROP TYPE IF EXISTS mood CASCADE | drops type \"mood\" and columns of it",
                    "DROP TYPE IF EXISTS mood | ''", "DROP INDEX IF EXISTS i | ''", "UPDATE a SET id = 1 | ''",
                    "ALTER TABLE a ADD COLUMN e int | ''", "CREATE TABLE f (id int) | ''" })
    void thePlanMarksWhatDestroysData(String statement, String destroyed, TestDatabase database) {
        this.folder.add("0002", "0001", statement + ";", "");
        Migrator migrator = migrator(database, "false", Duration.ofSeconds(9));
        PlanReport.Step step = migrator.planUpgrade("heads").steps().get(1);
        assertThat(String.join("; ", step.destroys())).isEqualTo(destroyed);
        if (destroyed.isEmpty()) {
            assertThat(migrator.upgrade().steps()).hasSize(2);
        }
        else {
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade);
        }
    }

    @Test
    void thePlanMarksADowngradeToo(TestDatabase database) {
        Migrator migrator = migrator(database, "true", Duration.ofSeconds(9));
        migrator.upgrade();
        assertThat(migrator.planDowngrade("base").steps().get(0).destroys()).isEqualTo(List.of("drops table \"a\""));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aRestorePointNeedsAPrivilege(boolean superuser, TestDatabase database) {
        String role = "plain" + database.name();
        database.run("CREATE ROLE " + role + " LOGIN PASSWORD 'x'", "GRANT ALL ON SCHEMA public TO " + role);
        this.folder.add("0002", "0001", "DROP TABLE a;", "");
        try {
            Migrator migrator = Migrator.builder(superuser ? database.dataSource() : database.dataSource(role, "x", ""))
                .locations(this.folder.location())
                .restorePoint()
                .build();
            if (superuser) {
                assertThat(migrator.upgrade().steps()).hasSize(2);
            }
            else {
                assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
                    .satisfies((ex) -> assertThat(ex.diagnostic().format())
                        .contains("GRANT EXECUTE ON FUNCTION pg_create_restore_point(text)", "Nothing was run."));
                assertThat(database.strings("SELECT relname FROM pg_class WHERE relname = 'a'")).isEmpty();
            }
        }
        finally {
            database.run("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

}
