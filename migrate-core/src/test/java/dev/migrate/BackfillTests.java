package dev.migrate;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.RunReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are changed in batches. */
@PostgresTest
class BackfillTests {

    @BeforeEach
    void createTable(TestDatabase database) {
        database.run("CREATE TABLE t (a int, b text)", "INSERT INTO t SELECT n, 'x' FROM generate_series(1, 20000) n");
    }

    private static Migrator migrator(TestDatabase database, JavaMigration migration) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(migration)).build();
    }

    @Test
    void commitsBatchByBatch(TestDatabase database) {
        migrator(database, new Filled()).upgrade();
        assertThat(database.strings("SELECT (count(DISTINCT xmin::text) > 1)::text FROM t")).containsExactly("true");
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE c = a + 1")).containsExactly("20000");
    }

    @Test
    void rowsThatATriggerKeepsAreNotDone(TestDatabase database) {
        database.run("CREATE FUNCTION kept() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "CREATE TRIGGER kept BEFORE UPDATE ON t FOR EACH ROW WHEN (old.a = 7) EXECUTE FUNCTION kept()");
        assertThatThrownBy(migrator(database, new Filled())::upgrade)
            .hasMessageContaining("backfill of t leaves rows as they are")
            .hasMessageContaining("Disable the trigger");
        database.run("ALTER TABLE t DISABLE TRIGGER kept");
        migrator(database, new Filled()).upgrade();
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE c = a + 1")).containsExactly("20000");
    }

    @Test
    void rowsThatAPolicyHidesAreNotDone(TestDatabase database) {
        String owner = "owner_" + database.name();
        database.run("CREATE ROLE " + owner + " LOGIN PASSWORD 'x'", "ALTER TABLE t OWNER TO " + owner,
                "ALTER SCHEMA public OWNER TO " + owner, "GRANT CREATE ON DATABASE " + database.name() + " TO " + owner,
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY", "ALTER TABLE t FORCE ROW LEVEL SECURITY",
                "CREATE POLICY p ON t USING (a < 100)");
        try {
            Migrator migrator = Migrator.builder(database.dataSource(owner, "x", ""))
                .locations()
                .javaMigrations(List.of(new Filled()))
                .build();
            assertThatThrownBy(migrator::upgrade).hasMessageContaining("row-level security policy");
            assertThat(database.strings("SELECT count(*)::text FROM t WHERE c IS NOT NULL")).containsExactly("0");
        }
        finally {
            database.run("DROP OWNED BY " + owner + " CASCADE", "DROP ROLE " + owner);
        }
    }

    @Test
    void leavesEveryNameToTheTable(TestDatabase database) {
        database.run("ALTER TABLE t RENAME COLUMN a TO page", "ALTER TABLE t RENAME COLUMN b TO changed");
        migrator(database, new Named()).upgrade();
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE changed = 'y' || page"))
            .containsExactly("20000");
    }

    @Test
    void rowsThatWouldHaveNoValueForARequiredColumnAreFoundByTheHint(TestDatabase database) {
        Migrator migrator = migrator(database, new Required());
        Diagnostic refused = catchThrowableOfType(MigrateException.class, migrator::upgrade).diagnostic();
        assertThat(refused.message()).isEqualTo("backfill of t gives null for column \"c\", which is to refuse it");
        String hint = String.valueOf(refused.hint());
        assertThat(database.strings("SELECT a::text FROM (" + hint.substring(hint.indexOf("SELECT")) + ") rows"))
            .containsExactly("7", "15000");
        database.run("UPDATE t SET a = 8 WHERE a IN (7, 15000)");
        migrator.upgrade();
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE c = a")).containsExactly("20000");
    }

    @Test
    void aColumnThatAllowsNullMayHaveItInSomeRows(TestDatabase database) {
        Migrator migrator = migrator(database, new Optional());
        migrator.upgrade();
        assertThat(database.strings("SELECT a::text FROM t WHERE c IS NULL")).containsExactly("7", "15000");
        migrator.downgrade("base");
        migrator.upgrade();
    }

    @Test
    void saysHowFarItIs(TestDatabase database) throws Exception {
        database.run("""
                CREATE FUNCTION held(a int) RETURNS int LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock_shared(1) WHERE a = 15000;
                    RETURN a;
                END $$""");
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new Held()))
            .lockTimeout(Duration.ofMinutes(1))
            .build();
        assertThat(migrator.maintenance().announcedPercent()).isNull();
        try (Connection holder = database.dataSource().getConnection(); Statement lock = holder.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(1)");
            CompletableFuture<RunReport> run = CompletableFuture.supplyAsync(migrator::upgrade,
                    (task) -> new Thread(task, "upgrade").start());
            database.await("EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)");
            assertThat(migrator.maintenance().announcedPercent()).isBetween(50, 80);
            assertThat(migrator.maintenance().percent()).isBetween(50, 80);
            lock.execute("SELECT pg_advisory_unlock(1)");
            assertThat(run.get(30, TimeUnit.SECONDS).after()).containsExactly("0001");
        }
        assertThat(migrator.maintenance().announcedPercent()).isNull();
    }

    @MigrationRevision(id = "0001")
    static class Filled implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.addColumn("t", column("c", integer()));
            op.backfill("t", "c = a + 1").where("c IS NULL").batchRows(2000);
            op.setNotNull("t", "c").online();
        }

    }

    @MigrationRevision(id = "0001")
    static class Required implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.addColumn("t", column("c", integer()).notNull()).withBackfill("nullif(nullif(a, 7), 15000)");
        }

    }

    @MigrationRevision(id = "0001")
    static class Optional implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.addColumn("t", column("c", integer())).withBackfill("nullif(nullif(a, 7), 15000)");
        }

    }

    @MigrationRevision(id = "0001")
    static class Named implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.backfill("t", "changed = 'y' || page").where("changed = 'x'").undoneBy("");
        }

    }

    @MigrationRevision(id = "0001")
    static class Held implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.backfill("t", "a = -held(a)").where("a > 0").batchRows(1000).undoneBy("");
        }

    }

}
