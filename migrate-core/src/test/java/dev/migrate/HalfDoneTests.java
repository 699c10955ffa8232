package dev.migrate;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.index;
import static dev.migrate.operation.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.RunReport;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What failed half way outside a transaction can be taken back. */
@PostgresTest
class HalfDoneTests {

    private static final String OBJECTS = """
            SELECT attname::text FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 AND NOT attisdropped
            UNION ALL SELECT conname FROM pg_constraint WHERE conrelid = 't'::regclass
            UNION ALL SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 't'::regclass
            ORDER BY 1
            """;

    private static final String ALL = """
            SELECT relname::text FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'migrate%'
            UNION ALL SELECT conname FROM pg_constraint WHERE conrelid = 't'::regclass
            UNION ALL SELECT attname || attnotnull::text FROM pg_attribute
            WHERE attrelid = 't'::regclass AND attnum > 0 AND NOT attisdropped
            ORDER BY 1
            """;

    @BeforeEach
    void createTable(TestDatabase database) {
        database.run("CREATE TABLE t (a int)", "INSERT INTO t VALUES (NULL), (NULL), (1), (1)");
    }

    private static Migrator migrator(TestDatabase database, Consumer<Operations> upgrade) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(new Half(upgrade))).build();
    }

    private static void leavesNoCode(TestDatabase database) {
        assertThat(database.strings("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace "
                + "UNION ALL SELECT tgname FROM pg_trigger"))
            .isEmpty();
    }

    private static void comesBack(TestDatabase database, Consumer<Operations> upgrade) {
        Migrator migrator = migrator(database, upgrade);
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        assertThat(database.strings("SELECT outcome FROM migrate_history")).contains("partial");
        RunReport report = migrator.downgrade("base");
        assertThat(report.steps()).extracting(StepReport::direction).containsExactly(Direction.DOWNGRADE);
        assertThat(database.strings(OBJECTS)).containsExactly("a");
        assertThat(migrator.downgrade("base").steps()).isEmpty();
        assertThat(migrator.status().pending()).hasSize(1);
        database.run("DELETE FROM t");
        assertThat(migrator.upgrade().after()).containsExactly("0001");
        assertThat(migrator.downgrade("base").after()).isEmpty();
        assertThat(database.strings(OBJECTS)).containsExactly("a");
    }

    @Test
    void aColumnThatShouldRefuseNull(TestDatabase database) {
        comesBack(database, (op) -> op.setNotNull("t", "a").online());
    }

    @Test
    void aNewColumnThatIsFilledWithNull(TestDatabase database) {
        comesBack(database, (op) -> op.addColumn("t", column("b", integer()).notNull()).withBackfill("a"));
        leavesNoCode(database);
    }

    @Test
    void aCheckThatRowsDoNotMeet(TestDatabase database) {
        comesBack(database, (op) -> {
            op.addColumn("t", column("b", integer()));
            op.createIndex("t", "b").concurrently();
            op.createCheckConstraint("t", "a > 1").named("k").notValidThenValidate();
        });
    }

    @Test
    void anIndexThatCouldNotBeBuilt(TestDatabase database) {
        comesBack(database, (op) -> {
            op.addColumn("t", column("b", integer()));
            op.createIndex("t", "a").unique().concurrently();
        });
    }

    @Test
    void anIndexOfTheSameNameThatWasThereStays(TestDatabase database) {
        database.run("CREATE INDEX ix_t_b ON t (a)");
        Migrator migrator = migrator(database, (op) -> {
            op.addColumn("t", column("b", integer()));
            op.createIndex("t", "b").concurrently();
        });
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        migrator.downgrade("base");
        assertThat(database.strings(OBJECTS)).containsExactly("a", "ix_t_b");
    }

    @Test
    void anIndexThatWasDroppedConcurrently(TestDatabase database) {
        database.run("CREATE INDEX i ON t (a)");
        Migrator migrator = migrator(database, (op) -> {
            op.dropIndex("i").concurrently().was(index("t", "a").named("i"));
            op.createIndex("t", "a").unique().concurrently();
        });
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        migrator.downgrade("base");
        assertThat(database.strings(OBJECTS)).containsExactly("a", "i");
    }

    @Test
    void whatWasDoneInAutocommit(TestDatabase database) {
        comesBack(database, (op) -> {
            op.autocommit((outside) -> {
                outside.addColumn("t", column("b", integer()));
                outside.execute("CREATE SEQUENCE s; CREATE SEQUENCE r", "DROP SEQUENCE s; DROP SEQUENCE r");
            });
            op.createIndex("t", "a").unique().concurrently();
        });
    }

    @Test
    void whatIsUndoneInATransactionOfItsOwnIsRefused(TestDatabase database) {
        Migrator migrator = migrator(database, (op) -> {
            op.autocommit((outside) -> outside.execute("VACUUM t", "VACUUM t"));
            op.createIndex("t", "a").unique().concurrently();
        });
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        assertThat(catchThrowableOfType(MigrateException.class, () -> migrator.downgrade("base")).diagnostic().code())
            .isEqualTo(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void anIndexWhoseDropWasBegunIsBuiltAgain(boolean left, TestDatabase database) throws Exception {
        database.run("CREATE INDEX i ON t (a)");
        Migrator migrator = migrator(database, (op) -> {
            op.createTable("u", column("b", integer()));
            op.dropIndex("i").concurrently().was(index("t", "a").named("i"));
        });
        try (Connection reader = database.dataSource().getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT FROM t");
            Thread cutOff = new Thread(() -> {
                database.await("EXISTS (SELECT FROM pg_index WHERE indexrelid = 'i'::regclass AND NOT indisvalid)");
                database.strings("SELECT pg_cancel_backend(pid)::text FROM pg_locks WHERE NOT granted");
            });
            cutOff.start();
            assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
            cutOff.join();
            reader.rollback();
        }
        assertThat(database.strings("SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'i'::regclass"))
            .containsExactly("false");
        if (!left) {
            database.run("DROP INDEX i");
        }
        migrator.downgrade("base");
        assertThat(database.strings(
                "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 't'::regclass" + " AND indisvalid"))
            .containsExactly("CREATE INDEX i ON public.t USING btree (a)");
    }

    private static Migrator written(TestDatabase database, Path path, String up, String down) {
        RevisionFolder folder = new RevisionFolder(path);
        folder.addOutside("0001", "", up, down);
        return Migrator.builder(database.dataSource()).locations(folder.location()).build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE t ADD COLUMN b int; SELECT 1 / 0;                        | ALTER TABLE t DROP COLUMN b;
            ALTER TABLE t ADD b int; CREATE UNIQUE INDEX CONCURRENTLY i ON t (a) | DROP INDEX i; ALTER TABLE t DROP b;
            CREATE INDEX CONCURRENTLY i ON t (a); ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID; \
            ALTER TABLE t ADD CONSTRAINT l CHECK (a > 1)  | \
            ALTER TABLE t DROP CONSTRAINT l; ALTER TABLE t DROP CONSTRAINT k; DROP INDEX CONCURRENTLY i
            CREATE TABLE u (a int, b int); UPDATE t SET a = 1 WHERE a IS NULL; ALTER TABLE t ALTER a SET NOT NULL; \
            CREATE UNIQUE INDEX CONCURRENTLY i ON t (a) | \
            DROP INDEX IF EXISTS i; ALTER TABLE t ALTER COLUMN a DROP NOT NULL; DROP TABLE u
            CREATE SEQUENCE s; CREATE VIEW v AS SELECT 1; SELECT 1 / 0 | DROP VIEW v; DROP SEQUENCE s
            """)
    void statementsOfTheDowngradeThatBelongToWhatIsDone(String up, String down, TestDatabase database,
            @TempDir Path path) {
        Migrator migrator = written(database, path, up, down);
        List<String> before = database.strings(ALL);
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        assertThat(database.strings("SELECT outcome FROM migrate_history")).contains("partial");
        migrator.downgrade("base");
        assertThat(database.strings(ALL)).isEqualTo(before);
        assertThat(migrator.downgrade("base").steps()).isEmpty();
        assertThat(migrator.status().pending()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE t ADD COLUMN b int; SELECT 1 / 0 | ALTER TABLE t DROP COLUMN IF EXISTS c
            ALTER TABLE t ADD COLUMN b int; SELECT 1 / 0 | UPDATE t SET a = 1; ALTER TABLE t DROP COLUMN b
            ALTER TABLE t ADD COLUMN b int, ADD c int; SELECT 1 / 0 | ALTER TABLE t DROP COLUMN b, DROP COLUMN c
            CREATE TABLE u (); ALTER TABLE u RENAME TO v; CREATE TABLE u (); SELECT 1 / 0 | DROP TABLE u; DROP TABLE v
            CREATE VIEW v AS SELECT 1; DO 'BEGIN COMMIT; PERFORM 1 / 0; END' | DROP VIEW v
            CREATE VIEW v AS SELECT 1; SELECT 1 / 0 | DROP VIEW public.v
            ALTER TABLE t ADD COLUMN b int; DROP INDEX CONCURRENTLY none | ALTER TABLE t DROP COLUMN b
            """)
    void aDowngradeIsRefusedIfItIsNotKnownWhatBelongsToWhatIsDone(String up, String down, TestDatabase database,
            @TempDir Path path) {
        Migrator migrator = written(database, path, up, down);
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        List<String> half = database.strings(OBJECTS);
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> migrator.downgrade("base"));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY);
        assertThat(database.strings(OBJECTS)).isEqualTo(half);
    }

    @Test
    void whatIsFinishedByHandAndStampedGoesDown(TestDatabase database, @TempDir Path path) {
        Migrator migrator = written(database, path, "ALTER TABLE t ADD COLUMN b int; CREATE UNIQUE INDEX i ON t (a);",
                "DROP INDEX i; ALTER TABLE t ALTER a DROP NOT NULL, DROP COLUMN b;");
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> migrator.downgrade("base"));
        assertThat(ex.diagnostic().hint()).isEqualTo(
                "Run \"migrate upgrade 0001\" to go on with it, or finish it by hand and run \"migrate stamp 0001\".");
        database.run("CREATE INDEX i ON t (a)");
        migrator.stamp("0001");
        assertThat(migrator.downgrade("base").after()).isEmpty();
        assertThat(database.strings(OBJECTS)).containsExactly("a");
    }

    @Test
    void aHalfDoneDowngradeThatIsPutBackByHandIsSettledByAStamp(TestDatabase database, @TempDir Path path) {
        Migrator migrator = written(database, path, "CREATE INDEX i ON t (a); ALTER TABLE t ADD b int",
                "DROP INDEX i; ALTER TABLE t DROP b;");
        migrator.upgrade();
        database.run("CREATE VIEW v AS SELECT b FROM t");
        assertThat(catchThrowableOfType(MigrateException.class, () -> migrator.downgrade("base"))).isNotNull();
        database.run("DROP VIEW v");
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator::upgrade);
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY);
        database.run("CREATE INDEX i ON t (a)");
        migrator.stamp("0001");
        assertThat(migrator.upgrade().steps()).isEmpty();
        assertThat(migrator.downgrade("base").after()).isEmpty();
        assertThat(database.strings(OBJECTS)).containsExactly("a");
    }

    @MigrationRevision(id = "0001")
    private static final class Half implements JavaMigration {

        private final Consumer<Operations> upgrade;

        private Half(Consumer<Operations> upgrade) {
            this.upgrade = upgrade;
        }

        @Override
        public void upgrade(Operations op) {
            this.upgrade.accept(op);
        }

    }

}
