package dev.migrate;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.StepReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a run, a script and the history treat the operations of Java revisions. */
@PostgresTest
class OperationRunTests {

    @BeforeEach
    void createTable(TestDatabase database) {
        database.run("CREATE TABLE t (a int, b text)", "INSERT INTO t SELECT n, 'x' FROM generate_series(1, 20000) n");
    }

    private static Migrator migrator(TestDatabase database, JavaMigration migration) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(migration)).build();
    }

    private static List<Diagnostic> refused(TestDatabase database, JavaMigration migration) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator(database, migration)::upgrade);
        assertThat(database.strings("SELECT to_regclass('migrate_version')::text")).containsOnlyNulls();
        return ex.diagnostics();
    }

    @Test
    void aSafeFormRunsInTransactionsOfItsOwnAndGoesOnWhereItFailed(TestDatabase database) {
        Migrator migrator = migrator(database, new Online());
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator::upgrade);
        assertThat(ex.diagnostic().format()).contains("OperationRunTests$Online:").contains("is violated by some row");
        assertThat(database.strings("SELECT outcome || statements_done FROM migrate_history"))
            .containsExactly("partial1");
        database.run("UPDATE t SET a = 1 WHERE a = 20000");
        assertThat(migrator.upgrade().steps()).extracting(StepReport::statements).containsExactly(3);
        assertThat(database.strings("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_t_b'")).hasSize(1);
        assertThat(migrator.downgrade("base").steps()).extracting(StepReport::statements).containsExactly(2);
        assertThat(database.strings("SELECT conname FROM pg_constraint WHERE conrelid = 't'::regclass")).isEmpty();
    }

    @Test
    void whatIsThereAfterAnOperationThatRanIsNotStamped(TestDatabase database) {
        database.run("CREATE INDEX ix_t_b ON t (b)");
        Diagnostic failed = catchThrowableOfType(MigrateException.class, migrator(database, new Indexes())::upgrade)
            .diagnostic();
        assertThat(failed.message()).isEqualTo("relation \"ix_t_b\" already exists");
        assertThat(failed.hint()).isEqualTo("Give the object another name, or remove the statement.");
    }

    @Test
    void theScriptShowsEachStatementOnItsOwn(TestDatabase database) {
        String script = migrator(database, new Online()).upgradeScript("heads");
        assertThat(script).contains("ADD CONSTRAINT small CHECK (a < 20000) NOT VALID;", "VALIDATE CONSTRAINT small;",
                "CREATE INDEX CONCURRENTLY ix_t_b ON t (b);");
        assertThat(script.substring(0, script.indexOf("NOT VALID;"))).endsWith("""
                SET lock_timeout = '100ms';
                SET statement_timeout = '0ms';
                ALTER TABLE t ADD CONSTRAINT small CHECK (a < 20000) \
                """);
    }

    @Test
    void aTransactionalRevisionKeepsItsTransactionAndItsOrderWithJdbc(TestDatabase database) {
        Migrator migrator = migrator(database, new Mixed());
        assertThat(migrator.upgrade().after()).containsExactly("0001");
        assertThat(database.strings("SELECT c FROM u")).containsExactly("0");
        assertThat(migrator.downgrade("base").after()).isEmpty();
    }

    @Test
    void anApplicationWithoutTheClassGoesBack(TestDatabase database) {
        migrator(database, new Simple()).upgrade();
        Migrator older = Migrator.builder(database.dataSource()).locations().build();
        assertThat(older.downgrade("base").after()).isEmpty();
        assertThat(database.strings("SELECT to_regclass('n')::text")).containsOnlyNulls();
    }

    @Test
    void whatHasNoWayBackIsRefusedWhenItIsLoaded(TestDatabase database) {
        List<Diagnostic> findings = refused(database, new Lossy());
        assertThat(findings).extracting(Diagnostic::code).containsOnly(DiagnosticCode.MISSING_DOWNGRADE);
        assertThat(findings).extracting(Diagnostic::message)
            .containsExactly("no downgrade can be derived from dropping column \"b\" of \"t\"",
                    "no downgrade can be derived from altering column \"a\" of \"t\"",
                    "no downgrade can be derived from SQL that does not say how it is undone");
        assertThat(findings).allSatisfy((finding) -> {
            assertThat(finding.hint()).isNotNull();
            assertThat(String.valueOf(finding.location())).matches(".*\\$Lossy:\\d+");
        });
        assertThat(refused(database, new OnlyJdbc())).extracting(Diagnostic::code)
            .containsExactly(DiagnosticCode.MISSING_DOWNGRADE);
    }

    @Test
    void aSafeFormBesideJdbcIsRefusedWhenItIsLoaded(TestDatabase database) {
        List<Diagnostic> findings = refused(database, new Both());
        assertThat(findings).extracting(Diagnostic::code).containsExactly(DiagnosticCode.BAD_OPERATION);
        assertThat(String.valueOf(findings.get(0).location())).matches(".*\\$Both:\\d+");
    }

    @Test
    void namesFollowTheConventionOfTheApplication(TestDatabase database) {
        NamingConvention naming = new NamingConvention("{table}_{columns}_idx", "{table}_{columns}_key", "x", "x", "x",
                "x");
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new Simple()))
            .naming(naming)
            .build();
        migrator.upgrade();
        assertThat(database.strings("SELECT indexname FROM pg_indexes WHERE tablename = 'n' ORDER BY 1"))
            .containsExactly("n_a_idx", "n_a_key");
    }

    @Test
    void rowsAreCopiedAndInserted(TestDatabase database) {
        Migrator migrator = migrator(database, new Rows());
        String script = migrator.upgradeScript("heads");
        assertThat(script).contains("INSERT INTO t (a, b) OVERRIDING SYSTEM VALUE VALUES")
            .contains("('-1', 'it''s\ta tab')");
        migrator.upgrade();
        assertThat(database.strings("SELECT b FROM t WHERE a < 0 ORDER BY a DESC")).containsExactly("it's\ta tab",
                "\\N", null, "two\nlines, \"quoted\"", null);
        migrator.downgrade("base");
        assertThat(database.strings("SELECT count(*)::text FROM t")).containsExactly("20000");
    }

    @MigrationRevision(id = "0001")
    static class Online implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.createCheckConstraint("t", "a < 20000").named("small").notValidThenValidate();
            op.createIndex("t", "b").concurrently();
        }

    }

    @MigrationRevision(id = "0001")
    static class Mixed implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            var jdbc = op.jdbc();
            op.createTable("u", column("c", integer()));
            jdbc.sql("INSERT INTO u VALUES (0)").update();
            op.addColumn("u", column("d", integer()));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("u");
        }

    }

    @MigrationRevision(id = "0001")
    static class Simple implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("n", column("a", integer()).unique());
            op.createIndex("n", "a");
        }

    }

    @MigrationRevision(id = "0001")
    static class Lossy implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.dropColumn("t", "b");
            op.changeType("t", "a", text());
            op.execute("DELETE FROM t");
        }

    }

    @MigrationRevision(id = "0001")
    static class OnlyJdbc implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.jdbc().sql("DELETE FROM t").update();
        }

    }

    @MigrationRevision(id = "0001")
    static class Both implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.createIndex("t", "b").concurrently();
            op.jdbc().sql("DELETE FROM t").update();
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("a test");
        }

    }

    @MigrationRevision(id = "0001")
    static class Rows implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            List<List<?>> rows = new ArrayList<>();
            rows.add(List.of(-1, "it's\ta tab"));
            rows.add(List.of(-2, "\\N"));
            List<Object> withNull = new ArrayList<>(List.of(-3));
            withNull.add(null);
            rows.add(withNull);
            op.bulkInsert("t", List.of("a", "b"), rows).undoneBy("DELETE FROM t WHERE a >= -3 AND a < 0");
            op.copyFrom("t", "dev/migrate/operation/rows.csv").undoneBy("DELETE FROM t WHERE a < -3");
        }

    }

    @MigrationRevision(id = "0001")
    static class Indexes implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.createIndex("t", "a");
            op.createIndex("t", "b");
        }

    }

}
