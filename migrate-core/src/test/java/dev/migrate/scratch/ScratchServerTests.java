package dev.migrate.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.HistoryTables;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@PostgresTest
@Isolated
class ScratchServerTests {

    private static final String NAMES = "SELECT datname FROM pg_database WHERE datname LIKE 'migrate\\_scratch\\_%'";

    private static final HistoryTables TABLES = new HistoryTables("own", "migrate_version", "migrate_history");

    @Test
    void aScratchDatabaseIsLikeTheLiveOneAndIsDropped(TestDatabase live) {
        live.run("CREATE SCHEMA app", "CREATE SCHEMA own", "CREATE SCHEMA other", "DROP SCHEMA public",
                "CREATE TABLE app.t (id int)", "ALTER DATABASE " + live.name() + " SET search_path = app, missing",
                "ALTER DATABASE " + live.name() + " SET default_text_search_config = 'pg_catalog.german'");
        String name;
        try (ScratchDatabase scratch = server(live, live.dataSource(), ScratchSettings.SAME_SERVER).create();
                DatabaseSession session = scratch.open()) {
            name = scratch.name();
            assertThat(name).matches("migrate_scratch_[0-9]+_[0-9a-z]+");
            assertThat(one(session, "SELECT current_database()")).isEqualTo(name);
            assertThat(one(session, "SHOW search_path")).isEqualTo("app, missing");
            assertThat(one(session, "SHOW default_text_search_config")).isEqualTo("pg_catalog.german");
            assertThat(one(session, """
                    SELECT string_agg(nspname, ' ' ORDER BY nspname) FROM pg_namespace
                    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                    """)).isEqualTo("app own");
            assertThat(one(session, """
                    SELECT count(*)::text FROM pg_database a, pg_database b
                    WHERE a.datname = current_database() AND b.datname = '%s'
                        AND (a.encoding, a.datcollate, a.datctype, a.datlocprovider)
                            = (b.encoding, b.datcollate, b.datctype, b.datlocprovider)
                    """.formatted(live.name()))).isEqualTo("1");
            assertThat(one(session, "SELECT to_regclass('app.t')::text")).isEqualTo("none");
        }
        assertThat(live.strings(NAMES)).doesNotContain(name);
    }

    @Test
    void anIcuLocaleIsKept(TestDatabase live) {
        String icu = live.name() + "_icu";
        live.run("CREATE DATABASE " + icu + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'de'"
                + " LOCALE 'C'");
        TestDatabase german = new TestDatabase(live.url().replace(live.name(), icu), icu, live.user(), live.password());
        try (ScratchDatabase scratch = server(german, german.dataSource(), ScratchSettings.SAME_SERVER).create();
                DatabaseSession session = scratch.open()) {
            assertThat(one(session,
                    """
                            SELECT datlocprovider::text || ' ' || (to_jsonb(d) ->> CASE WHEN jsonb_exists(to_jsonb(d), 'datlocale')
                                THEN 'datlocale' ELSE 'daticulocale' END)
                            FROM pg_database d WHERE datname = current_database()
                            """))
                .isEqualTo("i de");
        }
        finally {
            live.run("DROP DATABASE " + icu + " WITH (FORCE)");
        }
    }

    @Test
    void whateverFailsTheDatabaseIsDropped(TestDatabase live) {
        List<String> before = live.strings(NAMES);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> {
            try (ScratchDatabase scratch = server(live, live.dataSource(), ScratchSettings.SAME_SERVER).create();
                    DatabaseSession session = scratch.open()) {
                session.jdbc().sql("CREATE TABLE t (id int)").update();
                throw new IllegalStateException("in the middle");
            }
        });
        assertThat(live.strings(NAMES)).isEqualTo(before);
    }

    @Test
    void leftoversOfAKilledRunAreRemovedByTheNext(TestDatabase live) {
        String now = live.strings("SELECT extract(epoch FROM clock_timestamp())::bigint::text").get(0);
        String old = "migrate_scratch_1700000000_abc";
        String used = "migrate_scratch_1700000001_abc";
        String young = "migrate_scratch_" + now + "_abc";
        String other = "migrate_scratch_1700000000_mine_too";
        for (String name : List.of(old, used, young, other)) {
            live.run("CREATE DATABASE " + name + " TEMPLATE template0");
        }
        DataSource user = new TestDatabase(live.url().replace(live.name(), used), used, live.user(), live.password())
            .dataSource();
        try (DatabaseSession busy = DatabaseSession.open(user, new RunningStatements())) {
            server(live, live.dataSource(), ScratchSettings.SAME_SERVER).create().close();
            assertThat(busy.jdbc().sql(NAMES).query(String.class).list()).contains(used, young, other)
                .doesNotContain(old);
        }
        finally {
            for (String name : List.of(old, used, young, other)) {
                live.run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            }
        }
    }

    @Test
    void withoutThePrivilegeTheHintSaysWhatToDo(TestDatabase live) {
        String role = "nobody_" + live.name();
        live.run("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        try {
            DataSource dataSource = live.dataSource(role, "secret", "");
            assertThatExceptionOfType(MigrateException.class)
                .isThrownBy(() -> server(live, dataSource, ScratchSettings.SAME_SERVER).create())
                .satisfies((ex) -> {
                    assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_SCRATCH_DATABASE);
                    assertThat(ex.diagnostic().message()).contains("permission denied to create database");
                    assertThat(ex.diagnostic().hint()).contains("CREATEDB", "migrate.scratch.url");
                });
            ScratchSettings allowed = new ScratchSettings(live.url(), live.user(), live.password());
            server(live, dataSource, allowed).create().close();
            server(live, dataSource, new ScratchSettings(null, live.user(), live.password())).create().close();
        }
        finally {
            live.run("DROP ROLE " + role);
        }
    }

    @Test
    void aServerOutOfReachIsSaid(TestDatabase live) {
        ScratchSettings nowhere = new ScratchSettings("jdbc:postgresql://localhost:1/x", "me", "secret");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> server(live, live.dataSource(), nowhere).create())
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_SCRATCH_DATABASE);
                assertThat(ex.diagnostic().format()).contains("localhost:1").doesNotContain("secret");
            });
    }

    @Test
    void poolsAndProxiesTellTheirPassword(TestDatabase live) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(live.url());
            pool.setUsername(live.user());
            pool.setPassword(live.password());
            pool.setMaximumPoolSize(1);
            server(live, new TransactionAwareDataSourceProxy(pool), ScratchSettings.SAME_SERVER).create().close();
        }
        Login login = Login.of(live.dataSource());
        assertThat(login).isEqualTo(new Login(live.user(), live.password()));
    }

    @Test
    void codeThatAsksForTheLiveDatabaseGetsTheScratchOne(TestDatabase live) {
        DataSource dataSource = live.dataSource();
        try (ScratchDatabase scratch = server(live, dataSource, ScratchSettings.SAME_SERVER).create();
                DatabaseSession session = scratch.openInPlaceOf(dataSource)) {
            assertThat(JdbcClient.create(dataSource).sql("SELECT current_database()").query(String.class).single())
                .isEqualTo(scratch.name());
            session.inTransaction(() -> JdbcClient.create(dataSource).sql("CREATE TABLE here (id int)").update());
        }
        assertThat(live.strings("SELECT to_regclass('here')::text")).containsOnlyNulls();
    }

    private static String one(DatabaseSession session, String sql) {
        return session.jdbc().sql(sql).query(String.class).optional().orElse("none");
    }

    private static ScratchServer server(TestDatabase live, DataSource dataSource, ScratchSettings settings) {
        try (DatabaseSession session = DatabaseSession.open(dataSource, new RunningStatements())) {
            assertThat(session.jdbc().sql("SELECT current_database()").query(String.class).single())
                .isEqualTo(live.name());
            return new ScratchServer(settings, LiveDatabase.of(dataSource, session, TABLES), new RunningStatements());
        }
    }

}
