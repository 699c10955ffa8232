package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.CutOff.Cut;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others have left, or made meanwhile, is not taken for a statement's own. */
@PostgresTest
class LeftoverTests {

    private static final String INDEXES = "SELECT indexrelid::regclass::text FROM pg_index"
            + " WHERE indrelid = 't'::regclass ORDER BY 1";

    private RevisionFolder folder;

    @BeforeEach
    void createTables(TestDatabase database, @TempDir Path path) {
        this.folder = new RevisionFolder(path);
        database.run("CREATE TABLE t (a int, b int)", "INSERT INTO t VALUES (1, 1)",
                "CREATE TABLE p (a int) PARTITION BY LIST (a)", "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)");
    }

    private CutOff write(TestDatabase database, String statements) {
        this.folder.addWith("0001", "", "transaction:false", statements);
        return new CutOff(database, this.folder.location());
    }

    private void upgrade(TestDatabase database) {
        new CutOff(database, this.folder.location()).migrator(database.dataSource()).upgrade();
    }

    @Test
    void anotherIndexOfTheNameIsNotDropped(TestDatabase database) {
        database.run("CREATE SCHEMA a", "CREATE TABLE a.t (a int)", "CREATE INDEX i ON a.t (a)",
                "CREATE INDEX i ON t (a)");
        write(database, "SET search_path = a, public; DROP INDEX CONCURRENTLY i;").upgrade("SELECT FROM a.t",
                Cut.TERMINATED);
        database.run("DROP INDEX a.i");
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> upgrade(database));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.INVALID_INDEX);
        assertThat(ex.diagnostic().detail()).contains("\"public\".\"i\"");
        assertThat(database.strings(INDEXES)).containsExactly("i");
        write(database, "SET search_path = a, public; DROP INDEX CONCURRENTLY IF EXISTS a.i;");
        upgrade(database);
        assertThat(database.strings(INDEXES)).containsExactly("i");
    }

    @Test
    void anIndexThatSomebodyMadeMeanwhileIsAnother(TestDatabase database) {
        write(database, "CREATE INDEX CONCURRENTLY ON t (a);").upgrade("UPDATE t SET b = 2", Cut.TERMINATED);
        database.run("CREATE INDEX mine ON t (b)");
        upgrade(database);
        assertThat(database.strings(INDEXES)).containsExactly("mine", "t_a_idx");
    }

    @Test
    void anInvalidIndexOfAnEarlierReindexStays(TestDatabase database) {
        database.run("CREATE INDEX i ON t (a)", "CREATE INDEX i_ccnew ON t (b)",
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i_ccnew'::regclass");
        write(database, "REINDEX INDEX CONCURRENTLY i;").upgrade("UPDATE t SET b = 2", Cut.TERMINATED);
        upgrade(database);
        assertThat(database.strings(INDEXES)).containsExactly("i", "i_ccnew");
    }

    @Test
    void aDetachThatSomebodyElseBeganIsFinalized(TestDatabase database) {
        write(database, "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;").upgrade("SELECT FROM p", Cut.TERMINATED);
        database.run("DROP TABLE migrate_history, migrate_version");
        upgrade(database);
        assertThat(database.strings("SELECT inhrelid::text FROM pg_inherits")).isEmpty();
    }

    @Test
    void aTableThatIsNoPartitionCannotBeDetached(TestDatabase database) {
        database.run("ALTER TABLE p DETACH PARTITION p1");
        write(database, "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;");
        for (int attempt = 0; attempt < 2; attempt++) {
            MigrateException ex = catchThrowableOfType(MigrateException.class, () -> upgrade(database));
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        }
    }

    @Test
    void aDatabaseThatWasThereBeforeIsNoSuccess(TestDatabase database) {
        write(database, "CREATE DATABASE " + database.name() + ";");
        for (int attempt = 0; attempt < 2; attempt++) {
            MigrateException ex = catchThrowableOfType(MigrateException.class, () -> upgrade(database));
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        }
    }

    @Test
    void whatAUserMayNotDropIsLeftAndTheRunGoesOn(TestDatabase database) throws SQLException {
        String role = database.name() + "_r";
        database.run("CREATE ROLE " + role, "ALTER TABLE t ADD COLUMN c text", "ALTER TABLE t OWNER TO " + role);
        try {
            CutOff run = write(database, "SET ROLE " + role + "; REINDEX TABLE CONCURRENTLY t;");
            run.upgrade("UPDATE t SET b = 2", Cut.TERMINATED);
            upgrade(database);
            assertThat(database.strings("SELECT count(*)::text FROM pg_index WHERE NOT indisvalid"))
                .containsExactly("1");
        }
        finally {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.createStatement().execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
            }
        }
    }

}
