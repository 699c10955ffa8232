package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database counts as new only if the history is nowhere else. */
@PostgresTest
class OtherSchemasTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private MigratorBuilder builder(TestDatabase database, String searchPath) {
        return builder(database.dataSource(database.user(), database.password(), "currentSchema=" + searchPath));
    }

    private MigratorBuilder builder(DataSource dataSource) {
        return Migrator.builder(dataSource).locations(this.folder.location());
    }

    private static void refused(ThrowingCallable call, String... parts) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(call).satisfies((ex) -> {
            assertThat(ex.diagnostic().code()).as(ex.getMessage()).isEqualTo(DiagnosticCode.HISTORY_ELSEWHERE);
            assertThat(ex.diagnostic().format()).contains(parts);
        });
    }

    @Test
    void aTableFurtherDownTheSearchPathIsNotForgotten(TestDatabase database) {
        builder(database, "public").build().upgrade();
        database.run("CREATE SCHEMA app");
        Migrator moved = builder(database, "app,public").build();
        refused(moved::status, "\"app\"", "\"public\"");
        refused(moved::upgrade, "\"app\"", "\"public\"");
        refused(() -> moved.maintenance().ensureVersion(), "\"app\"", "\"public\"");
        refused(() -> moved.stamp("0001"), "\"app\"", "\"public\"");
        assertThat(database.strings("SELECT to_regclass('app.a')::text")).containsOnlyNulls();
        assertThat(builder(database, "app,public").schema("public").build().upgrade().steps()).isEmpty();
        assertThat(builder(database, "app,public").schema("app").build().upgrade().steps()).hasSize(1);
    }

    @Test
    void anEmptyTableThatComesFirstIsNoNewDatabase(TestDatabase database) {
        builder(database, "public").build().upgrade();
        database.run("CREATE SCHEMA app");
        builder(database, "app").schema("app").build().maintenance().ensureVersion();
        refused(builder(database, "app,public").build()::upgrade, "\"app\"", "\"public\"");
    }

    @Test
    void aTemporaryTableDoesNotHideOneFurtherDown(TestDatabase database) {
        builder(database, "public").build().upgrade();
        database.run("CREATE SCHEMA app");
        try (SingleConnectionDataSource single = new SingleConnectionDataSource(
                database.url() + "?currentSchema=app,public", database.user(), database.password(), true)) {
            JdbcClient.create(single).sql("CREATE TEMPORARY TABLE migrate_version (version_num varchar(255))").update();
            refused(builder(single).build()::upgrade, "\"app\"", "\"public\"");
        }
    }

    @Test
    void aTableThatThisApplicationWroteElsewhereIsNotForgotten(TestDatabase database) {
        builder(database, "public").application("shop").build().upgrade();
        database.run("CREATE SCHEMA app");
        refused(builder(database, "app").application("shop").build()::upgrade, "\"app\"", "\"public\"");
    }

    @Test
    void withoutANameTheRevisionsTellWhoseTableItIs(TestDatabase database) {
        builder(database, "public").build().upgrade();
        database.run("CREATE SCHEMA app");
        refused(builder(database, "app").build()::upgrade, "\"app\"", "\"public\"");
        refused(builder(database, "app").application("shop").build()::upgrade, "\"app\"", "\"public\"");
        database.run("DROP TABLE public.migrate_history");
        refused(builder(database, "app").build()::upgrade, "\"app\"", "\"public\"");
    }

    @Test
    void theSchemaOfAnotherServiceIsNoneOfItsBusiness(TestDatabase database) {
        builder(database, "public").application("orders").build().upgrade();
        database.run("CREATE SCHEMA app");
        this.folder.add("0001", "", "CREATE TABLE other (id int);", "DROP TABLE other;");
        assertThat(builder(database, "app").application("shop").build().upgrade().steps()).hasSize(1);
        database.run("CREATE SCHEMA third", "UPDATE public.migrate_history SET application = ''",
                "DROP SCHEMA app CASCADE");
        assertThat(builder(database, "third").build().upgrade().steps()).hasSize(1);
    }

    @Test
    void aStrangersTableOfTheNameIsNoneOfItsBusiness(TestDatabase database) {
        database.run("CREATE SCHEMA app", "CREATE SCHEMA x", "CREATE TABLE x.migrate_version (id int)",
                "CREATE SCHEMA y", "CREATE TABLE y.migrate_version (version_num text)",
                "CREATE VIEW y.migrate_history AS SELECT 1 / 0 AS revision", "CREATE SCHEMA z",
                "CREATE VIEW z.migrate_version AS SELECT 1 / 0 AS version_num");
        assertThat(builder(database, "app").build().upgrade().steps()).hasSize(1);
    }

    @Test
    void aSchemaThatMayNotBeUsedAnyMoreIsNotPassedOver(TestDatabase database) {
        String user = "app_" + database.name();
        database.run("CREATE ROLE " + user + " LOGIN PASSWORD 'x'", "CREATE SCHEMA app",
                "GRANT ALL ON SCHEMA app, public TO " + user);
        try {
            builder(database.dataSource(user, "x", "currentSchema=app,public")).build().upgrade();
            database.run("REVOKE ALL ON SCHEMA app FROM " + user);
            refused(builder(database.dataSource(user, "x", "currentSchema=app,public")).build()::upgrade, "\"app\"",
                    "\"public\"");
        }
        finally {
            database.run("DROP OWNED BY " + user + " CASCADE", "DROP ROLE " + user);
        }
    }

    @Test
    void aHistoryWithoutItsVersionTableIsNoNewDatabase(TestDatabase database) {
        builder(database, "public").build().upgrade();
        database.run("DROP TABLE migrate_version");
        refused(builder(database, "public").build()::upgrade, "\"public\"", "migrate_history");
        refused(builder(database, "public").schema("public").build()::upgrade, "\"public\"", "migrate_history");
        assertThat(database.strings("SELECT to_regclass('migrate_version')::text")).containsOnlyNulls();
    }

    @Test
    void anotherNameOfTheVersionTableIsNoNewDatabase(TestDatabase database) {
        builder(database, "public").build().upgrade();
        refused(builder(database, "public").versionTable("shop_version").build()::upgrade, "shop_version");
        this.folder.add("0001", "", "CREATE TABLE other (id int);", "DROP TABLE other;");
        assertThat(builder(database, "public").versionTable("shop_version")
            .historyTable("shop_history")
            .build()
            .upgrade()
            .steps()).hasSize(1);
    }

    @Test
    void oneSchemaATenantIsConfigured(TestDatabase database) {
        builder(database, "one,public").schema("one").build().upgrade("base");
        database.run("CREATE SCHEMA one", "CREATE SCHEMA two");
        assertThat(builder(database, "one").schema("one").build().upgrade().steps()).hasSize(1);
        assertThat(builder(database, "two").schema("two").build().upgrade().steps()).hasSize(1);
    }

}
