package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.catalog.RecordingDataSource;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tables whose rows may be there and not be seen. */
@PostgresTest
class UnreliableTablesTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE IF NOT EXISTS a (id int);", "DROP TABLE a;");
    }

    private Migrator migrator(DataSource dataSource) {
        return Migrator.builder(dataSource).locations(this.folder.location()).build();
    }

    private static Diagnostic refused(ThrowingCallable call, DiagnosticCode code) {
        MigrateException[] thrown = new MigrateException[1];
        assertThatExceptionOfType(MigrateException.class).isThrownBy(call).satisfies((ex) -> thrown[0] = ex);
        assertThat(thrown[0].diagnostic().code()).as(thrown[0].getMessage()).isEqualTo(code);
        return thrown[0].diagnostic();
    }

    private void refusedEverywhere(Migrator migrator, String... parts) {
        for (ThrowingCallable command : List.<ThrowingCallable>of(migrator::status, migrator::upgrade,
                migrator::current, migrator::history, () -> migrator.downgrade("base"), () -> migrator.stamp("0001"),
                () -> migrator.purgeAndStamp("0001"), () -> migrator.maintenance().check(),
                () -> migrator.upgradeScript("heads"))) {
            assertThat(refused(command, DiagnosticCode.UNRELIABLE_TABLE).format()).contains(parts);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "migrate_version", "migrate_history" })
    void rowSecurityThatIsForcedOnTheOwnerIsRefused(String table, TestDatabase database) {
        String user = "owner_" + database.name();
        database.run("CREATE ROLE " + user + " LOGIN PASSWORD 'x'", "GRANT ALL ON SCHEMA public TO " + user);
        try {
            Migrator migrator = migrator(database.dataSource(user, "x", ""));
            migrator.upgrade();
            database.run("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
            assertThat(migrator.status().current()).containsExactly("0001");
            database.run("ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY");
            refusedEverywhere(migrator, "\"public\".\"" + table + "\"", "row security", "NO FORCE ROW LEVEL SECURITY");
            database.run("ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY");
            assertThat(migrator.upgrade().steps()).isEmpty();
        }
        finally {
            database.run("DROP OWNED BY " + user + " CASCADE", "DROP ROLE " + user);
        }
    }

    @Test
    void rowSecurityForARoleThatIsNotTheOwnerIsRefused(TestDatabase database) {
        migrator(database.dataSource()).upgrade();
        String user = "reader_" + database.name();
        database.run("CREATE ROLE " + user + " LOGIN PASSWORD 'x'", "GRANT SELECT ON migrate_version TO " + user,
                "GRANT SELECT ON migrate_history TO " + user);
        try {
            Migrator migrator = migrator(database.dataSource(user, "x", ""));
            assertThat(migrator.status().current()).containsExactly("0001");
            database.run("ALTER TABLE migrate_version ENABLE ROW LEVEL SECURITY");
            refusedEverywhere(migrator, "\"public\".\"migrate_version\"", "row security");
            assertThat(migrator(database.dataSource()).status().current()).containsExactly("0001");
        }
        finally {
            database.run("DROP OWNED BY " + user + " CASCADE", "DROP ROLE " + user);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "migrate_version", "migrate_history" })
    void aViewInThePlaceOfATableIsRefused(String table, TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("ALTER TABLE " + table + " RENAME TO hidden",
                "CREATE VIEW " + table + " AS SELECT * FROM hidden WHERE false");
        refusedEverywhere(migrator, "\"public\".\"" + table + "\"", "not an ordinary table");
    }

    @Test
    void aMaterializedViewInThePlaceOfATableIsRefused(TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("ALTER TABLE migrate_version RENAME TO hidden",
                "CREATE MATERIALIZED VIEW migrate_version AS SELECT * FROM hidden WHERE false");
        refusedEverywhere(migrator, "\"public\".\"migrate_version\"", "not an ordinary table");
    }

    @Test
    void aPartitionedTableIsRefused(TestDatabase database) {
        database.run("CREATE TABLE migrate_version (version_num varchar(255) NOT NULL PRIMARY KEY)"
                + " PARTITION BY LIST (version_num)", "CREATE TABLE rest PARTITION OF migrate_version DEFAULT");
        refusedEverywhere(migrator(database.dataSource()), "\"public\".\"migrate_version\"", "not an ordinary table");
    }

    @Test
    void aPartitionIsRefused(TestDatabase database) {
        database.run(
                "CREATE TABLE versions (version_num varchar(255) NOT NULL PRIMARY KEY)"
                        + " PARTITION BY LIST (version_num)",
                "CREATE TABLE migrate_version PARTITION OF versions FOR VALUES IN ('0001')");
        refusedEverywhere(migrator(database.dataSource()), "\"public\".\"migrate_version\"", "is a partition");
    }

    @Test
    void aTableWithChildrenIsRefused(TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("CREATE TABLE more () INHERITS (migrate_version)");
        refusedEverywhere(migrator, "\"public\".\"migrate_version\"", "inherit");
        database.run("DROP TABLE more");
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    @Test
    void aRuleIsRefused(TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("CREATE RULE nothing AS ON INSERT TO migrate_version DO INSTEAD NOTHING");
        refusedEverywhere(migrator, "\"public\".\"migrate_version\"", "rule", "DROP RULE");
        database.run("DROP RULE nothing ON migrate_version");
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    @Test
    void anUnloggedTableIsRefused(TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("ALTER TABLE migrate_version SET UNLOGGED");
        refusedEverywhere(migrator, "\"public\".\"migrate_version\"", "unlogged", "SET LOGGED");
        database.run("ALTER TABLE migrate_version SET LOGGED");
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "migrate_version RENAME version_num TO version",
            "migrate_history RENAME revision TO revision_id", "migrate_history RENAME message TO text",
            "migrate_history DROP COLUMN host" })
    void aColumnThatIsGoneIsRefused(String change, TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("ALTER TABLE " + change);
        refusedEverywhere(migrator, "column");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO migrate_version VALUES (NULL)   | a row without a revision | version_num IS NULL
            INSERT INTO migrate_version VALUES ('0001') | "0001" twice             | ctid
            INSERT INTO migrate_version VALUES (' 1 ')  | " 1 "                    | version_num = ' 1 '
            """)
    void aRowThatNoRunWritesIsRefused(String insert, String reason, String cure, TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("ALTER TABLE migrate_version DROP CONSTRAINT migrate_version_pkc",
                "ALTER TABLE migrate_version ALTER version_num DROP NOT NULL", insert);
        refusedEverywhere(migrator, "\"public\".\"migrate_version\"", reason, cure);
        String hint = Objects.requireNonNull(refused(migrator::status, DiagnosticCode.UNRELIABLE_TABLE).hint());
        database.run(hint.substring(hint.indexOf("DELETE"), hint.length() - 1));
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "migrate_version", "migrate_history" })
    void aTriggerThatMayKeepRowsOutIsRefused(String table, TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "CREATE TRIGGER after_all AFTER INSERT ON " + table + " EXECUTE FUNCTION nothing()");
        assertThat(migrator.upgrade().steps()).isEmpty();
        database.run("CREATE TRIGGER none BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION nothing()");
        refusedEverywhere(migrator, "\"public\".\"" + table + "\"", "trigger", "DROP TRIGGER");
        database.run("DROP TRIGGER none ON " + table);
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "SEQUENCE migrate_version, not an ordinary table", "TYPE migrate_version AS (version_num text), not",
            "INDEX migrate_version ON hidden (version_num), not an ordinary table",
            "TABLE migrate_version (version_num int), another type" })
    void anotherObjectOfTheNameIsNamedAsThat(String object, String reason, TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        database.run("ALTER TABLE migrate_version RENAME TO hidden", "CREATE " + object);
        refusedEverywhere(migrator, "\"public\".\"migrate_version\"", reason);
    }

    @Test
    void rowSecurityThatIsAnErrorForTheRoleIsNamed(TestDatabase database) {
        migrator(database.dataSource()).upgrade();
        String user = "reader_" + database.name();
        database.run("CREATE ROLE " + user + " LOGIN PASSWORD 'x'", "GRANT SELECT ON migrate_version TO " + user,
                "GRANT SELECT ON migrate_history TO " + user, "ALTER ROLE " + user + " SET row_security = off",
                "ALTER TABLE migrate_history ENABLE ROW LEVEL SECURITY");
        try {
            refusedEverywhere(migrator(database.dataSource(user, "x", "")), "\"public\".\"migrate_history\"",
                    "row security");
        }
        finally {
            database.run("DROP OWNED BY " + user + " CASCADE", "DROP ROLE " + user);
        }
    }

    @Test
    void anotherObjectOfALaterSchemaIsNotTheTable(TestDatabase database) {
        database.run("CREATE SCHEMA mine", "CREATE SEQUENCE public.migrate_version");
        Migrator migrator = migrator(
                database.dataSource(database.user(), database.password(), "currentSchema=mine,public"));
        assertThat(migrator.upgrade().steps()).hasSize(1);
    }

    @Test
    void aGeneratedColumnIsRefused(TestDatabase database) {
        database.run("CREATE TABLE migrate_version (id int, version_num varchar(255)"
                + " GENERATED ALWAYS AS (id::text) STORED)");
        refusedEverywhere(migrator(database.dataSource()), "\"public\".\"migrate_version\"", "column");
    }

    @Test
    void aTemporaryTableOfTheSameNameHidesNothing(TestDatabase database) {
        migrator(database.dataSource()).upgrade();
        try (SingleConnectionDataSource single = new SingleConnectionDataSource(database.url(), database.user(),
                database.password(), true)) {
            JdbcClient.create(single).sql("CREATE TEMPORARY TABLE migrate_version (version_num varchar(255))").update();
            assertThat(migrator(single).status().current()).containsExactly("0001");
            assertThat(migrator(single).upgrade().steps()).isEmpty();
        }
    }

    @Test
    void temporaryTablesAreNoPlaceForTheHistory(TestDatabase database) {
        Migrator migrator = migrator(
                database.dataSource(database.user(), database.password(), "currentSchema=pg_temp,public"));
        assertThat(refused(migrator::upgrade, DiagnosticCode.BAD_SETTING).format()).contains("pg_temp",
                "migrate.schema");
        assertThat(database.strings("SELECT to_regclass('public.a')::text")).containsOnlyNulls();
    }

    @Test
    void theCheckCostsTheEverydayStartNoStatement(TestDatabase database) {
        migrator(database.dataSource()).upgrade();
        RecordingDataSource recording = new RecordingDataSource(database.dataSource());
        assertThat(migrator(recording).upgrade().steps()).isEmpty();
        assertThat(recording.statements()).hasSize(1);
    }

    @Test
    void aTableThatMayNotBeReadIsRefused(TestDatabase database) {
        migrator(database.dataSource()).upgrade();
        String user = "nobody_" + database.name();
        database.run("CREATE ROLE " + user + " LOGIN PASSWORD 'x'", "GRANT ALL ON SCHEMA public TO " + user);
        try {
            Migrator migrator = migrator(database.dataSource(user, "x", ""));
            assertThat(refused(migrator::upgrade, DiagnosticCode.INTERNAL_STATEMENT_FAILED).format())
                .contains("migrate_version");
        }
        finally {
            database.run("DROP OWNED BY " + user + " CASCADE", "DROP ROLE " + user);
        }
    }

}
