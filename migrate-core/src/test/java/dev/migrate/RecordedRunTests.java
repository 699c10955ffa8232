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
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Java revision runs as it was recorded, and its downgrade is that of what ran. */
@PostgresTest
class RecordedRunTests {

    @BeforeEach
    void createTable(TestDatabase database) {
        database.run("CREATE TABLE t (a int, b text)", "INSERT INTO t SELECT n, 'x' FROM generate_series(1, 20000) n");
    }

    private static Migrator migrator(TestDatabase database, JavaMigration migration) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(migration)).build();
    }

    @Test
    void aRevisionThatDoesSomethingElseThanWhenItWasLoadedIsRefused(TestDatabase database) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator(database, new Unsteady())::upgrade);
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(ex.diagnostic().detail()).contains("Operation 2 is now: CREATE TABLE n2 (",
                "When the revision was loaded it was: CREATE TABLE n1 (");
        assertThat(String.valueOf(ex.diagnostic().location())).matches(".*\\$Unsteady:\\d+");
        assertThat(database.strings("SELECT relname FROM pg_class WHERE relname ~ '^n[0-9s]'")).isEmpty();
    }

    @Test
    void aRevisionThatDoesLessThanWhenItWasLoadedIsRefused(TestDatabase database) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator(database, new Once())::upgrade);
        assertThat(ex.diagnostic().detail()).contains("is now: nothing more", "CREATE TABLE once (");
    }

    @Test
    void aStampedRevisionDoesNotGuessWhatItsUpgradeWouldHaveFound(TestDatabase database) {
        Migrator migrator = migrator(database, new Switching());
        migrator.stamp("0001");
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> migrator.downgrade("base"));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.IRREVERSIBLE);
        assertThat(ex.diagnostic().message()).contains("depends on what the upgrade found");
    }

    @Test
    void whatAnUpgradeOutsideATransactionFoundIsKeptWhenItIsResumed(TestDatabase database) {
        database.run("ALTER TABLE t ENABLE ROW LEVEL SECURITY");
        Migrator migrator = migrator(database, new SwitchingOnline());
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        database.run("UPDATE t SET a = 1 WHERE a = 20000");
        migrator.upgrade();
        migrator.downgrade("base");
        assertThat(database
            .strings("SELECT relrowsecurity::text || relforcerowsecurity FROM pg_class WHERE relname = 't'"))
            .containsExactly("truefalse");
    }

    @MigrationRevision(id = "0001")
    static class Unsteady implements JavaMigration {

        private int count;

        @Override
        public void upgrade(Operations op) {
            this.count++;
            op.createTable("same", column("a", integer()));
            op.createTable("n" + this.count, column("a", integer()));
        }

    }

    @MigrationRevision(id = "0001")
    static class Once implements JavaMigration {

        private boolean called;

        @Override
        public void upgrade(Operations op) {
            if (!this.called) {
                op.createTable("once", column("a", integer()));
            }
            this.called = true;
        }

    }

    @MigrationRevision(id = "0001")
    static class Switching implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.enableRowSecurity("t");
        }

    }

    @MigrationRevision(id = "0001")
    static class SwitchingOnline implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.enableRowSecurity("t");
            op.forceRowSecurity("t");
            op.createCheckConstraint("t", "a < 20000").named("small").notValidThenValidate();
        }

    }

}
