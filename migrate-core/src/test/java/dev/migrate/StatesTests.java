package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Policy;
import dev.migrate.report.MigrationStatus;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class StatesTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
            .add("0002", "0001", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private static void refused(ThrowingCallable call, DiagnosticCode code) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(call)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(code));
    }

    @Test
    void anOlderJarLeavesANewerDatabaseAloneAndCanTakeItBack(TestDatabase database) {
        builder(database).build().upgrade();
        this.folder.remove("0002");
        Migrator old = builder(database).build();
        assertThat(old.status().status()).isEqualTo(MigrationStatus.AHEAD);
        assertThat(old.status().unknown()).containsExactly("0002");
        assertThat(old.upgrade().steps()).isEmpty();
        assertThat(old.current()).hasSize(1);
        refused(builder(database).onAhead(Policy.FAIL).build()::upgrade, DiagnosticCode.DATABASE_AHEAD);
        assertThat(old.downgrade("0001").after()).containsExactly("0001");
        assertThat(database.strings("SELECT to_regclass('b')::text")).containsOnlyNulls();
        assertThat(old.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
    }

    @Test
    void rowsWithoutAPlaceRefuseToRun(TestDatabase database) {
        builder(database).build().upgrade("0001");
        database.run("INSERT INTO migrate_version VALUES ('zzz')");
        Migrator migrator = builder(database).build();
        assertThat(migrator.status().status()).isEqualTo(MigrationStatus.AHEAD);
        refused(migrator::upgrade, DiagnosticCode.DATABASE_AHEAD);
        refused(() -> migrator.downgrade("0001@base"), DiagnosticCode.DATABASE_AHEAD);
        assertThat(database.strings("SELECT to_regclass('a')::text")).containsExactly("a");
    }

    @Test
    void aRowWhoseParentsAreLostHasNoPlaceEither(TestDatabase database) {
        builder(database).build().upgrade();
        this.folder.remove("0002").remove("0001").add("other", "", "CREATE TABLE c (id int);", "DROP TABLE c;");
        database.run("DELETE FROM migrate_history WHERE revision = '0001'");
        refused(builder(database).build()::upgrade, DiagnosticCode.DATABASE_AHEAD);
    }

    @Test
    void aBaseThatTheHistoryKnowsHasItsPlaceWithoutAWayBack(TestDatabase database) {
        this.folder.remove("0002").addWith("0001", "", "", "CREATE TABLE a (id int);");
        builder(database).build().upgrade();
        this.folder.remove("0001").add("other", "", "CREATE TABLE c (id int);", "DROP TABLE c;");
        assertThat(builder(database).build().upgrade().after()).containsExactly("0001", "other");
    }

    @Test
    void changedTextIsToldAndLayoutIsNot(TestDatabase database) {
        builder(database).build().upgrade();
        this.folder.add("0001", "", "CREATE TABLE a (\r\n  id int -- the key\r\n) /* x */;", "DROP   TABLE a;");
        assertThat(builder(database).build().status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        this.folder.add("0001", "", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
        assertThat(builder(database).build().status().status()).isEqualTo(MigrationStatus.CHANGED);
        assertThat(builder(database).build().status().changed()).containsExactly("0001");
        refused(builder(database).build()::upgrade, DiagnosticCode.APPLIED_REVISION_CHANGED);
        assertThat(builder(database).onChanged(Policy.WARN).build().upgrade().steps()).isEmpty();
        assertThat(builder(database).onChanged(Policy.IGNORE).build().upgrade().steps()).isEmpty();
    }

    @Test
    void alembicsTableIsCarriedOn(TestDatabase database) {
        database.run(
                "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL,"
                        + " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
                "INSERT INTO alembic_version VALUES ('0001')", "CREATE TABLE a (id int)");
        String longId = "a".repeat(60);
        this.folder.add(longId, "0002", "SELECT 1;", "SELECT 1;");
        Migrator migrator = builder(database).versionTable("alembic_version").build();
        assertThat(migrator.current()).extracting((revision) -> revision.id()).containsExactly("0001");
        assertThat(migrator.upgrade().after()).containsExactly(longId);
        assertThat(migrator.history()).hasSize(2);
        assertThat(database.strings("SELECT version_num FROM alembic_version")).containsExactly(longId);
    }

    @Test
    void theTablesLiveInTheirSchemaWithNamesThatNeedQuotes(TestDatabase database) {
        MigratorBuilder builder = builder(database).schema("My \"o'p:s?\" %s")
            .versionTable("Ver:si'on ?%d")
            .historyTable("His\"tory :x");
        assertThat(builder.build().upgrade().after()).containsExactly("0002");
        assertThat(builder.build().downgrade("base").after()).isEmpty();
        assertThat(builder.build().history()).hasSize(4);
        assertThat(database.strings("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'My%'")).hasSize(1);
    }

    @Test
    void anExistingSchemaNeedsNoRightToCreateOne(TestDatabase database) {
        String user = "plain_" + database.name();
        database.run("CREATE ROLE " + user + " LOGIN PASSWORD 'x'", "CREATE SCHEMA mine AUTHORIZATION " + user);
        try {
            this.folder.add("0001", "", "CREATE TABLE mine.a (id int);", "").add("0002", "0001", "SELECT 1;", "");
            Migrator migrator = Migrator.builder(database.dataSource(user, "x", ""))
                .locations(this.folder.location())
                .schema("mine")
                .build();
            assertThat(migrator.upgrade().after()).containsExactly("0002");
            MigratorBuilder nowhere = Migrator.builder(database.dataSource(user, "x", ""))
                .locations(this.folder.location())
                .schema("public");
            assertThatExceptionOfType(MigrateException.class).isThrownBy(nowhere.build()::upgrade)
                .satisfies(
                        (ex) -> assertThat(ex.diagnostic().format()).contains("permission denied", "CREATE privilege"));
        }
        finally {
            database.run("DROP OWNED BY " + user + " CASCADE", "DROP ROLE " + user);
        }
    }

    @Test
    void theTablesOfAChosenSchemaAreNotThoseFurtherDownTheSearchPath(TestDatabase database) {
        builder(database).build().upgrade("0001");
        database.run("CREATE SCHEMA mine");
        this.folder.add("0001", "", "CREATE TABLE mine.a (id int);", "");
        MigratorBuilder mine = Migrator
            .builder(database.dataSource(database.user(), database.password(), "currentSchema=mine,public"))
            .locations(this.folder.location())
            .schema("mine");
        assertThat(mine.build().status().current()).isEmpty();
        assertThat(mine.build().upgrade("0001").steps()).hasSize(1);
        database.run("DROP TABLE mine.migrate_history");
        assertThat(mine.build().upgrade().after()).containsExactly("0002");
        assertThat(database.strings("SELECT version_num FROM public.migrate_version")).containsExactly("0001");
        assertThat(database.strings("SELECT count(*)::text FROM public.migrate_history")).containsExactly("1");
    }

    @Test
    void withoutASchemaTheErrorSaysSo(TestDatabase database) {
        refused(Migrator.builder(database.dataSource(database.user(), database.password(), "currentSchema=nowhere"))
            .locations(this.folder.location())
            .build()::upgrade, DiagnosticCode.BAD_SETTING);
    }

}
