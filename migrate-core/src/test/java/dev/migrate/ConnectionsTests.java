package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class ConnectionsTests {

    private final List<String> calls = new ArrayList<>();

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private Migrator migrator(DataSource dataSource) {
        return Migrator.builder(dataSource).locations(this.folder.location()).build();
    }

    private static void refused(ThrowingCallable call, DiagnosticCode code) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(call)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(code))
            .satisfies((ex) -> assertThat(ex.diagnostic().format()).doesNotContain("s3cret"));
    }

    // counts what is prepared or executed
    private DataSource watched(TestDatabase database, String product) {
        return new AbstractDataSource() {

            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection real = database.dataSource().getConnection();
                return proxy(Connection.class, real, product);
            }

            @Override
            public Connection getConnection(String username, String password) throws java.sql.SQLException {
                return getConnection();
            }

        };
    }

    private <T> T proxy(Class<T> type, T real, String product) {
        return type
            .cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, args) -> {
                if (method.getName().equals("getDatabaseProductName")) {
                    return product;
                }
                if (method.getName().equals("isWrapperFor")) {
                    return product.equals("PostgreSQL");
                }
                if (method.getName().startsWith("prepareStatement") || method.getName().startsWith("execute")) {
                    this.calls.add(String.valueOf((args != null) ? args[0] : method.getName()));
                }
                try {
                    Object result = method.invoke(real, args);
                    return (result instanceof DatabaseMetaData server) ? proxy(DatabaseMetaData.class, server, product)
                            : method.getName().equals("createStatement")
                                    ? proxy(Statement.class, (Statement) result, product) : result;
                }
                catch (InvocationTargetException ex) {
                    throw ex.getCause();
                }
            }));
    }

    @Test
    void theEverydayStartIsOneStatement(TestDatabase database) {
        Migrator migrator = migrator(watched(database, "PostgreSQL"));
        migrator.upgrade();
        this.calls.clear();
        migrator.upgrade();
        assertThat(this.calls).hasSize(1).first().asString().startsWith("SELECT");
        this.calls.clear();
        migrator.status();
        assertThat(this.calls).hasSize(1).first().asString().doesNotContain("advisory");
    }

    @Test
    void anotherServerIsRefused(TestDatabase database) {
        refused(migrator(watched(database, "H2"))::upgrade, DiagnosticCode.UNSUPPORTED_SERVER);
    }

    @Test
    void insideATransactionNothingRuns(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)).executeWithoutResult(
                (status) -> refused(migrator(dataSource)::upgrade, DiagnosticCode.INSIDE_TRANSACTION));
    }

    @Test
    void aRefusedConnectionSaysWhyWithoutThePassword(TestDatabase database) {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setUrl("jdbc:postgresql://localhost:1/x?password=s3cret&user=me");
        refused(migrator(nobody)::upgrade, DiagnosticCode.NO_CONNECTION);
        refused(migrator(database.dataSource("nobody", "s3cret", ""))::status, DiagnosticCode.NO_CONNECTION);
        refused(migrator(failing("bad URL jdbc:postgresql://me:s3cret@host/x?password=s3cret"))::upgrade,
                DiagnosticCode.NO_CONNECTION);
    }

    private static DataSource failing(String message) {
        return new AbstractDataSource() {

            @Override
            public Connection getConnection() {
                throw new IllegalStateException(message);
            }

            @Override
            public Connection getConnection(String username, String password) {
                return getConnection();
            }

        };
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:postgresql://app:a/s3cret@host/x", "jdbc:postgresql://app:a@s3cret@host/x",
            "jdbc:postgresql://app:s3cret@one:5432,two/x" })
    void aPasswordWithAnySignIsNotShown(String url) {
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> migrator(failing("bad URL " + url)).upgrade())
            .satisfies((ex) -> assertThat(ex.diagnostic().detail()).contains("//***@").doesNotContain("s3cret", "app"));
    }

    @Test
    void aDataSourceWhoseDriverDoesNotTakeTheUrlIsRefused() {
        DataSource foreign = new SimpleDriverDataSource(new Driver(), "jdbc:foo://me:s3cret@host/x");
        refused(migrator(foreign)::current, DiagnosticCode.NO_CONNECTION);
    }

    @Test
    void aReadOnlyConnectionIsRefusedBeforeTheLock(TestDatabase database) {
        for (String parameter : List.of("readOnly=true", "options=-c%20default_transaction_read_only=on")) {
            Migrator migrator = migrator(database.dataSource(database.user(), database.password(), parameter));
            refused(migrator::upgrade, DiagnosticCode.BAD_SETTING);
        }
        assertThat(database.strings("SELECT to_regclass('migrate_version')::text")).containsOnlyNulls();
    }

    @Test
    void aConnectionThatBreaksOutsideARevisionIsADiagnosticToo(TestDatabase database) {
        this.folder.add("0001", "", "SELECT 1;", "");
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .listener(new dev.migrate.migration.MigrationListener() {

                @Override
                public void started(List<String> revisions) {
                    database.strings("SELECT pg_terminate_backend(pid, 10000)::text FROM pg_locks WHERE locktype ="
                            + " 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname ="
                            + " current_database())");
                }

            })
            .build();
        refused(migrator::upgrade, DiagnosticCode.INTERNAL_STATEMENT_FAILED);
    }

}
