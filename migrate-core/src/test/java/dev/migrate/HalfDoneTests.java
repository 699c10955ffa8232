package dev.migrate;

import static dev.migrate.operation.Definitions.column;
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
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed half way outside a transaction can be taken back. */
@PostgresTest
class HalfDoneTests {

    private static final String OBJECTS = """
            SELECT attname::text FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 AND NOT attisdropped
            UNION ALL SELECT conname FROM pg_constraint WHERE conrelid = 't'::regclass
            UNION ALL SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 't'::regclass
            ORDER BY 1
            """;

    @BeforeEach
    void createTable(TestDatabase database) {
        database.run("CREATE TABLE t (a int)", "INSERT INTO t VALUES (NULL), (NULL), (1), (1)");
    }

    private static Migrator migrator(TestDatabase database, Consumer<Operations> upgrade) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(new Half(upgrade))).build();
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
    void aDowngradeDoesNotPassOverWhatItCannotTakeBack(TestDatabase database, @TempDir Path path) {
        RevisionFolder folder = new RevisionFolder(path);
        folder.addOutside("0001", "", "ALTER TABLE t ADD COLUMN b int; SELECT 1 / 0;", "ALTER TABLE t DROP COLUMN b;");
        Migrator migrator = Migrator.builder(database.dataSource()).locations(folder.location()).build();
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> migrator.downgrade("base"));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY);
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
