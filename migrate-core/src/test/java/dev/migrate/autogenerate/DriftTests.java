package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.DriftReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class DriftTests {

    @TempDir
    Path folder;

    @Test
    void whatSomebodyChangedByHandIsFoundAndCanBeUndone(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (a int NOT NULL, b text); CREATE INDEX i ON t (b);", "DROP TABLE t;")
            .at("0002", "0001", "CREATE TABLE u (a int);", "DROP TABLE u;");
        assertThat(service.migrator().maintenance().drift().findings()).isEmpty();
        database.run("CREATE TABLE by_hand (a int)", "ALTER TABLE t ALTER a DROP NOT NULL", "DROP INDEX i",
                "DROP TABLE u");
        DriftReport report = service.migrator().maintenance().drift();
        assertThat(report.findings()).extracting(Diagnostic::code).containsOnly(DiagnosticCode.DRIFT);
        assertThat(report.findings()).extracting(Diagnostic::message)
            .containsExactlyInAnyOrder("table \"by_hand\" is in the database and in no revision",
                    "column \"a\" of \"t\" is not as the revisions made it",
                    "index \"i\" of \"t\" is missing in the database", "table \"u\" is missing in the database");
        report.undo().forEach((change) -> database.run(change.sql().toArray(String[]::new)));
        assertThat(service.migrator().maintenance().drift().findings()).isEmpty();
    }

    @Test
    void onlyAppliedRevisionsCount(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", "CREATE TABLE t (a int);",
                "DROP TABLE t;");
        service.revisions().add("0002", "0001", "CREATE TABLE u (a int);", "DROP TABLE u;");
        assertThat(service.migrator().maintenance().drift().findings()).isEmpty();
        database.run("CREATE TABLE u (a int)");
        assertThat(service.migrator().maintenance().drift().findings()).hasSize(1);
    }

    @Test
    void aDatabaseWithoutRevisionsIsComparedWithNothing(TestDatabase database) {
        Service service = new Service(database, this.folder);
        assertThat(service.migrator().maintenance().drift().findings()).isEmpty();
        database.run("CREATE TABLE u (a int)");
        assertThat(service.migrator().maintenance().drift().findings()).hasSize(1);
    }

    @Test
    void aBeanThatAJavaRevisionCallsNeverReachesTheLiveDatabase(TestDatabase database) {
        DataSource live = database.dataSource();
        Migrator migrator = Migrator.builder(live).javaMigrations(List.of(new CallsABean(live))).build();
        migrator.upgrade();
        assertThat(migrator.maintenance().drift().findings()).isEmpty();
        assertThat(database.strings("SELECT a::text FROM by_bean")).containsExactly("1");
    }

    @Test
    void whatRevisionsDoToTheServerIsNotDoneAgain(TestDatabase database) {
        String name = database.name();
        String up = "CREATE ROLE r_%1$s; CREATE TABLE t (a int); GRANT SELECT ON t TO r_%1$s;"
                + " ALTER DATABASE %1$s SET work_mem = '8MB';";
        Service service = new Service(database, this.folder).at("0001", "none", up.formatted(name), "DROP TABLE t;");
        service.revisions()
            .addOutside("0002", "0001", "CREATE DATABASE o_" + name + ";", "DROP DATABASE o_" + name + ";");
        service.migrator().upgrade();
        database.run("ALTER DATABASE " + name + " SET work_mem = '16MB'");
        try {
            assertThat(service.migrator().maintenance().drift().findings()).isEmpty();
            assertThat(database.strings("SELECT setconfig::text FROM pg_db_role_setting s JOIN pg_database d"
                    + " ON d.oid = s.setdatabase WHERE d.datname = current_database()"))
                .containsExactly("{work_mem=16MB}");
        }
        finally {
            service.migrator().downgrade("base");
            database.run("DROP ROLE r_" + name);
        }
    }

    @Test
    void aRevisionThatNeedsDataIsNamed(TestDatabase database) {
        database.run("CREATE TABLE seed (a int)", "INSERT INTO seed VALUES (1)");
        Service service = new Service(database, this.folder).at("0001", "none",
                "CREATE TABLE t (a int);\nSELECT a FROM seed;", "DROP TABLE t;");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.migrator().maintenance().drift())
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_REBUILT);
                assertThat(ex.diagnostic().headline()).contains("0001.sql:7: ", "relation \"seed\" does not exist");
            });
        assertThat(service.migrator().history()).hasSize(1);
    }

    @Test
    void aDatabaseThatIsAheadIsRefused(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", "SELECT 1;", "SELECT 1;");
        service.revisions().remove("0001");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.migrator().maintenance().drift())
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.DATABASE_AHEAD));
    }

    @Test
    void aCheckComparesTheDesiredSchemaWithTheRevisions(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (a int); CREATE TABLE old (a int);", "DROP TABLE t; DROP TABLE old;")
            .wants("CREATE TABLE t (a int); CREATE TABLE old (a int);");
        assertThat(service.migrator().maintenance().check().findings()).isEmpty();
        service.wants("CREATE TABLE t (a bigint); CREATE TABLE u (a int);");
        assertThat(service.migrator().maintenance().check().findings()).extracting(Diagnostic::message)
            .containsExactlyInAnyOrder("table \"u\" is desired and in no revision",
                    "column \"a\" of \"t\" is not as it is desired", "table \"old\" is in a revision and not desired");
        service.revisions().add("0002", "0001", "SELECT 1;", "SELECT 1;").add("0003", "0001", "SELECT 1;", "SELECT 1;");
        assertThat(service.migrator().maintenance().check().findings()).extracting(Diagnostic::code)
            .contains(DiagnosticCode.MULTIPLE_HEADS, DiagnosticCode.NOT_AT_TARGET);
    }

    @Test
    void aCheckWatchesWhatIsPendingIfItHasAScratchDatabase(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (a int);", "DROP TABLE t;")
            .wants("CREATE TABLE t (a int);");
        service.revisions().add("0002", "0001", "SELECT missing FROM t;", "SELECT 1;");
        assertThat(service.migrator().maintenance().check().findings()).extracting(Diagnostic::message)
            .anyMatch((message) -> message.startsWith("trace-failed: the statement fails on a scratch database"));
    }

    /** Uses the service's own DataSource, as a bean that it calls would. */
    @MigrationRevision(id = "0001")
    private static final class CallsABean implements JavaMigration {

        private final DataSource bean;

        CallsABean(DataSource bean) {
            this.bean = bean;
        }

        @Override
        public void upgrade(Operations op) {
            op.jdbc().sql("SELECT 1").query().singleValue();
            JdbcClient.create(this.bean).sql("CREATE TABLE by_bean (a int)").update();
            JdbcClient.create(this.bean).sql("INSERT INTO by_bean VALUES (1)").update();
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("DROP TABLE by_bean");
        }

    }

}
