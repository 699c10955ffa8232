package dev.migrate;

import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.operation.Operations;
import dev.migrate.report.RunningStep;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms without long locks, beside the writers of an old version. */
@PostgresTest
class OnlineFormTests {

    private static final String CONSTRAINTS = """
            SELECT conname || convalidated::text FROM pg_constraint
            WHERE conrelid = 't'::regclass OR contypid <> 0 ORDER BY 1
            """;

    @BeforeEach
    void createTable(TestDatabase database) {
        database.run("CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price int, note int)",
                "INSERT INTO t (price) SELECT n FROM generate_series(1, 20000) n");
    }

    private static Migrator migrator(TestDatabase database, MigrationListener listener, Consumer<Operations> upgrade) {
        return Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new UpgradeRevision(upgrade)))
            .listener(listener)
            .build();
    }

    @Test
    void aRequiredColumnIsFilledBesideWritersThatDoNotKnowIt(TestDatabase database) throws Exception {
        OldVersion writer = new OldVersion(database);
        Migrator migrator = migrator(database, writer,
                (op) -> op.addColumn("t", column("total", bigint()).notNull()).withBackfill("price * 2"));
        CompletableFuture<Void> writing = writer.start();
        migrator.upgrade();
        writing.get(30, TimeUnit.SECONDS);
        assertThat(writer.written).hasPositiveValue();
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE total IS DISTINCT FROM price * 2"))
            .containsExactly("0");
        assertThat(database.strings(CONSTRAINTS)).allMatch((name) -> name.endsWith("true"));
        assertThat(database.strings("SELECT tgname FROM pg_trigger")).isEmpty();
        assertThat(database.strings("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
            .isEmpty();
        migrator.downgrade("base");
    }

    @Test
    void aRowForWhichThereIsNoValueDoesNotFailItsWriter(TestDatabase database) {
        Migrator migrator = migrator(database,
                beforeTheBackfill(
                        () -> database.run("INSERT INTO t (price) VALUES (0)", "DELETE FROM t WHERE price = 0")),
                (op) -> op.addColumn("t", column("part", integer()).notNull()).withBackfill("100 / price"));
        migrator.upgrade();
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE part = 100 / price")).containsExactly("20000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Total | "Price" * (SELECT 2)
            NEW   | "Order"."Price" * 2
            total | twice("Order")
            tg_op | (SELECT "Price" + x FROM (VALUES (2)) AS v(x))
            new   | "Order".old + 2
            """)
    void theTriggerReadsARowAsTheUpdateDoes(String column, String expression, TestDatabase database) {
        database.run("CREATE TABLE \"Order\" (\"Price\" int, old int)", "INSERT INTO \"Order\" VALUES (2, 2)",
                "CREATE FUNCTION twice(\"Order\") RETURNS int LANGUAGE sql AS 'SELECT $1.\"Price\" * 2'");
        migrator(database, beforeTheBackfill(() -> database.run("INSERT INTO \"Order\" VALUES (2, 2)")),
                (op) -> op.addColumn("Order", column(column, integer()).notNull()).withBackfill(expression))
            .upgrade();
        assertThat(database.strings("SELECT \"" + column + "\"::text FROM \"Order\"")).containsExactly("4", "4");
    }

    private static MigrationListener beforeTheBackfill(Runnable what) {
        return at(4, what);
    }

    private static MigrationListener at(int statement, Runnable what) {
        return new MigrationListener() {

            @Override
            public void progressed(RunningStep running) {
                if (running.statement() == statement) {
                    what.run();
                }
            }

        };
    }

    private static void comesAgain(TestDatabase database, Migrator migrator, String constraint) {
        Diagnostic refused = catchThrowableOfType(MigrateException.class, migrator::upgrade).diagnostic();
        assertThat(refused.detail()).contains("Constraint \"" + constraint + "\" of ")
            .contains("was dropped again, so that it refuses no new rows; the next run adds it again.");
        assertThat(database.strings(CONSTRAINTS)).doesNotContain(constraint + "false", constraint + "true");
        database.run("INSERT INTO t (price, note) VALUES (-1, -1)");
        migrator.downgrade("base");
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        String hint = refused.hint();
        if (hint != null) {
            database
                .run("DELETE FROM t WHERE id IN (SELECT id FROM (" + hint.substring(hint.indexOf("SELECT")) + ") v)");
        }
        database.run("DELETE FROM t WHERE price < 10 OR note < 0");
        migrator.upgrade();
    }

    @Test
    void aConstraintThatCannotBeValidatedDoesNotStay(TestDatabase database) {
        database.run("INSERT INTO t (price) VALUES (NULL)");
        Migrator migrator = migrator(database, new MigrationListener() {
        }, (op) -> op.setNotNull("t", "price").online());
        comesAgain(database, migrator, "nn_t_price");
        assertThat(database.strings("SELECT attnotnull::text FROM pg_attribute WHERE attname = 'price'"))
            .contains("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    c | ALTER TABLE t ADD CONSTRAINT c CHECK (price >= 10) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c | ALTER TABLE t DROP CONSTRAINT c
                    C | alter table public.t add constraint "C" check ("price" >= 10) not valid; SELECT 1; ALTER TABLE public.t VALIDATE CONSTRAINT "C" | ALTER TABLE public.t DROP CONSTRAINT "C"
                    f | ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (note) REFERENCES t NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT f | ALTER TABLE t DROP CONSTRAINT f
                    """)
    void norDoesOneThatIsWrittenInSql(String name, String up, String down, TestDatabase database, @TempDir Path path) {
        database.run("UPDATE t SET note = -1 WHERE price = 3");
        RevisionFolder folder = new RevisionFolder(path).addOutside("0001", "", up, down);
        comesAgain(database, Migrator.builder(database.dataSource()).locations(folder.location()).build(), name);
    }

    @Test
    void oneThatWasThereBeforeStaysAndIsNamed(TestDatabase database, @TempDir Path path) {
        database.run("ALTER TABLE t ADD CONSTRAINT c CHECK (price >= 10) NOT VALID");
        RevisionFolder folder = new RevisionFolder(path).addOutside("0001", "", "ALTER TABLE t VALIDATE CONSTRAINT c",
                "ALTER TABLE t DROP CONSTRAINT c");
        Migrator migrator = Migrator.builder(database.dataSource()).locations(folder.location()).build();
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).hasMessageContaining(
                "Constraint \"c\" of \"t\" is there and not validated; PostgreSQL refuses new rows that violate it.");
        assertThat(database.strings(CONSTRAINTS)).contains("cfalse");
    }

    @Test
    void aConstraintThatIsNotThereIsNotSaidToBe(TestDatabase database, @TempDir Path path) {
        RevisionFolder folder = new RevisionFolder(path).addOutside("0001", "", "ALTER TABLE t VALIDATE CONSTRAINT c",
                "SELECT 1");
        Migrator migrator = Migrator.builder(database.dataSource()).locations(folder.location()).build();
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade).diagnostic().detail())
            .endsWith("the next run goes on from this one.");
    }

    @ParameterizedTest
    @CsvSource({ "true, 0", "false, 1" })
    void rowsThatComeInBeforeTheConstraintGetTheirValueToo(boolean filled, int left, TestDatabase database,
            @TempDir Path path) {
        RevisionFolder folder = new RevisionFolder(path).addOutside("0001", "", """
                -- migrate:backfill table=t
                UPDATE t SET note = price WHERE note IS NULL%s;
                ALTER TABLE t ADD CONSTRAINT c CHECK (note IS NOT NULL) NOT VALID;
                ALTER TABLE t VALIDATE CONSTRAINT c;
                """.formatted(filled ? "" : " AND price <> -1"), "ALTER TABLE t DROP CONSTRAINT c");
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations(folder.location())
            .listener(at(2, () -> database.run("INSERT INTO t (price) VALUES (-1)")))
            .build();
        if (filled) {
            migrator.upgrade();
        }
        else {
            assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).hasMessageContaining("dropped");
        }
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE note IS NULL"))
            .containsExactly(Integer.toString(left));
        assertThat(database.strings("SELECT count(*)::text FROM migrate_progress")).containsExactly("0");
        database.run("UPDATE t SET price = -2 WHERE price = -1");
        migrator.upgrade();
        assertThat(database.strings(CONSTRAINTS)).contains("ctrue");
    }

    /** Inserts, updates and deletes rows until the new version is about to take over. */
    private static final class OldVersion implements MigrationListener {

        private final TestDatabase database;

        private final AtomicBoolean running = new AtomicBoolean(true);

        private final AtomicInteger written = new AtomicInteger();

        private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

        private OldVersion(TestDatabase database) {
            this.database = database;
        }

        private CompletableFuture<Void> start() {
            this.writing = CompletableFuture.runAsync(this::write, (task) -> new Thread(task, "old version").start());
            return this.writing;
        }

        private void write() {
            try (Connection connection = this.database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                while (this.running.get()) {
                    statement.execute("INSERT INTO t (price) VALUES (7)");
                    statement.execute("UPDATE t SET note = 1 WHERE id = 20000 - (random() * 100)::int");
                    statement.execute("DELETE FROM t WHERE id = (random() * 100)::int");
                    this.written.incrementAndGet();
                }
            }
            catch (SQLException ex) {
                throw new IllegalStateException(ex);
            }
        }

        // the last two statements take the trigger away
        @Override
        public void progressed(RunningStep step) {
            if (step.statement() == step.of() - 1) {
                this.running.set(false);
                this.writing.join();
            }
        }

    }

}
