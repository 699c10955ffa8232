package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a revision does through jdbc() is done whole in its transaction, or fails. */
@PostgresTest
class RevisionClientTests {

    private static Migrator migrator(DataSource source, Consumer<Operations> upgrade) {
        return Migrator.builder(source).locations().javaMigrations(List.of(new Written(upgrade))).build();
    }

    private static Diagnostic failure(TestDatabase database, Consumer<Operations> upgrade) {
        return failure(database, database.dataSource(), upgrade);
    }

    private static Diagnostic failure(TestDatabase database, DataSource source, Consumer<Operations> upgrade) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator(source, upgrade)::upgrade);
        assertThat(database.strings("SELECT version_num FROM migrate_version")).isEmpty();
        assertThat(String.valueOf(ex.diagnostic().location())).matches(".*RevisionClientTests:\\d+");
        return ex.diagnostic();
    }

    @ParameterizedTest
    @ValueSource(strings = { "COMMIT", "rollback", "ABORT", "-- so\nEND", "BEGIN", "SELECT 1; COMMIT; BEGIN",
            "PREPARE TRANSACTION 'x'" })
    void theTransactionIsNotEnded(String sql, TestDatabase database) {
        database.run("CREATE TABLE t (a int)");
        Diagnostic refused = failure(database, (op) -> {
            JdbcClient jdbc = op.jdbc();
            jdbc.sql("INSERT INTO t VALUES (:a)").param("a", 1).update();
            try {
                jdbc.sql(sql).update();
            }
            catch (MigrateException ex) {
                jdbc.sql("INSERT INTO t VALUES (2)").update();
            }
        });
        assertThat(refused.code()).isEqualTo(DiagnosticCode.TRANSACTION_CONTROL);
        assertThat(database.strings("SELECT a FROM t")).isEmpty();
    }

    private static void pass(Runnable statement) {
        try {
            statement.run();
        }
        catch (DataAccessException ex) {
            // the revision goes on
        }
    }

    static List<Consumer<Operations>> goingOn() {
        return List.of((op) -> pass(() -> op.jdbc().sql("SELECT missing").query().listOfRows()), (op) -> {
            pass(() -> op.jdbc().sql("SELECT missing").query().listOfRows());
            op.createSchema("s");
        }, (op) -> {
            pass(() -> op.jdbc().sql("SELECT missing").query().listOfRows());
            op.jdbc().sql("SELECT 1").query().listOfRows();
        });
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void whatFailedStaysTheReasonWhenTheExceptionIsCaught(Consumer<Operations> upgrade, TestDatabase database) {
        Diagnostic failed = failure(database, upgrade);
        assertThat(failed.code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        assertThat(failed.message()).isEqualTo("column \"missing\" does not exist");
    }

    @Test
    void whatABeanLeavesAbortedIsReported(TestDatabase database) {
        DataSource source = database.dataSource();
        JdbcTemplate bean = new JdbcTemplate(source);
        Diagnostic failed = failure(database, source, (op) -> {
            op.jdbc().sql("SELECT 1").query().listOfRows();
            pass(() -> bean.queryForList("SELECT missing"));
            op.createSchema("s");
        });
        assertThat(failed.code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        assertThat(failed.message()).isEqualTo("a statement of revision \"0001\" failed, and the revision went on");
    }

    @Test
    void aSavepointCanBeRolledBackTo(TestDatabase database) {
        database.run("CREATE TABLE t (a int)");
        migrator(database.dataSource(), (op) -> {
            op.jdbc().sql("INSERT INTO t VALUES (1)").update();
            op.jdbc().sql("SAVEPOINT before").update();
            pass(() -> op.jdbc().sql("SELECT missing").query().listOfRows());
            op.jdbc().sql("ROLLBACK TO before").update();
            op.createSchema("s");
        }).upgrade();
        assertThat(database.strings("SELECT a FROM t")).containsExactly("1");
    }

    @MigrationRevision(id = "0001")
    private record Written(Consumer<Operations> changes) implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            this.changes.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("it is so");
        }

    }

}
