package dev.migrate.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.connection.SessionUse;
import dev.migrate.rows.FilledTable.Failure;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.sql.QualifiedName;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@PostgresTest
class RowGeneratorTests {

    private static final String SHOP = """
            CREATE TYPE state AS ENUM ('new', 'paid');
            CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(20) NOT NULL, born date,
                key uuid DEFAULT gen_random_uuid(), since timestamptz NOT NULL DEFAULT now(), referrer bigint REFERENCES customer);
            CREATE TABLE orders (id serial PRIMARY KEY, customer bigint NOT NULL REFERENCES customer, state state, total numeric(9,2)
                CHECK (total >= 0), lines jsonb, day date NOT NULL DEFAULT CURRENT_DATE)
            """;

    private static final String SETTINGS = """
            SELECT string_agg(name || '=' || setting, ', ' ORDER BY name)
            FROM pg_settings
            WHERE name NOT LIKE 'transaction%'
            """;

    @Test
    void theSameSchemaGetsTheSameRows(TestDatabase database) {
        TestDatabase other = TestServer.shared().create();
        try {
            database.run(SHOP);
            other.run(SHOP);
            fill(database, settings(1));
            fill(other, settings(1));
            for (String table : List.of("customer", "orders")) {
                String rows = "SELECT t::text FROM " + table + " t ORDER BY t.id";
                assertThat(database.strings(rows)).hasSize(200).isEqualTo(other.strings(rows));
            }
        }
        finally {
            TestServer.shared().drop(other);
        }
    }

    @Test
    void anotherSeedGivesOtherRows(TestDatabase database) {
        database.run(SHOP);
        fill(database, settings(1));
        String names = "SELECT name FROM customer ORDER BY id";
        List<String> first = database.strings(names);
        database.run("TRUNCATE customer, orders RESTART IDENTITY");
        fill(database, settings(2));
        assertThat(database.strings(names)).isNotEqualTo(first);
    }

    @Test
    void nothingStaysOfATransactionThatIsRolledBack(TestDatabase database) {
        database.run(SHOP);
        try (DatabaseSession session = session(database.dataSource())) {
            assertThatThrownBy(() -> session.inTransaction(() -> {
                assertThat(RowGenerator.fill(session, settings(1)).unfilled()).isEmpty();
                throw new IllegalStateException("rolled back");
            })).hasMessage("rolled back");
        }
        assertThat(database.strings("SELECT count(*) FROM customer")).containsExactly("0");
    }

    @Test
    void theSettingsAreAsBeforeInsideATransactionAndOutside(TestDatabase database) {
        database.run(SHOP);
        try (DatabaseSession session = session(database.dataSource())) {
            session.jdbc().sql("SET DateStyle = 'ISO, DMY'").update();
            session.jdbc().sql("SET statement_timeout = '77s'").update();
            String before = session.jdbc().sql(SETTINGS).query(String.class).single();
            session.inTransaction(() -> {
                RowGenerator.fill(session, settings(1));
                assertThat(session.jdbc().sql(SETTINGS).query(String.class).single()).isEqualTo(before);
                return true;
            });
            RowGenerator.fill(session, settings(2));
            assertThat(session.jdbc().sql(SETTINGS).query(String.class).single()).isEqualTo(before);
        }
    }

    @Test
    void aDeferredConstraintIsDeferredAgain(TestDatabase database) {
        database.run("CREATE TABLE p (id int PRIMARY KEY)",
                "CREATE TABLE c (p int CONSTRAINT late REFERENCES p DEFERRABLE INITIALLY DEFERRED)");
        try (DatabaseSession session = session(database.dataSource())) {
            session.inTransaction(() -> {
                RowGenerator.fill(session, settings(1));
                session.jdbc().sql("INSERT INTO c VALUES (123456789)").update();
                return session.jdbc().sql("INSERT INTO p VALUES (123456789)").update();
            });
        }
        assertThat(database.strings("SELECT count(*) FROM c")).containsExactly("201");
    }

    @Test
    void rowsThatAreThereStay(TestDatabase database) {
        database.run(
                "CREATE TABLE t (id int PRIMARY KEY, parent int NOT NULL REFERENCES t, CHECK (id BETWEEN 0 AND 500))",
                "INSERT INTO t SELECT i, i FROM generate_series(0, 100) i");
        FillReport report = fill(database, settings(1));
        assertThat(report.tables()).hasSize(1);
        assertThat(database.strings("SELECT count(*) FROM t"))
            .containsExactly(Integer.toString(101 + report.tables().get(0).rowCount()));
        assertThat(report.tables().get(0).rowCount()).isPositive();
    }

    @Test
    void tablesThatTheTimeDoesNotReachAreReported(TestDatabase database) {
        database.run(SHOP);
        FillReport report = fill(database, new FillSettings(200, Duration.ofNanos(1), 1, List.of()));
        assertThat(report.unfilled()).extracting(FilledTable::failure)
            .containsExactly(new Failure(null, "the time was over"), new Failure(null, "the time was over"));
    }

    @Test
    void otherSchemasAreLeftAlone(TestDatabase database) {
        database.run("CREATE TABLE t (a int)", "CREATE SCHEMA mine", "CREATE TABLE mine.t (a int)");
        FillReport report = fill(database, new FillSettings(10, Duration.ofSeconds(60), 1, List.of("mine")));
        assertThat(report.tables()).containsExactly(new FilledTable(new QualifiedName("mine", "t"), 10, null));
        assertThat(database.strings("SELECT count(*) FROM t")).containsExactly("0");
    }

    @Test
    void foreignTablesAndTheirPartitionsArePassedOver(TestDatabase database) {
        database.run("CREATE FOREIGN DATA WRAPPER elsewhere", "CREATE SERVER other FOREIGN DATA WRAPPER elsewhere",
                "CREATE FOREIGN TABLE f (a int) SERVER other", "CREATE TABLE m (a int) PARTITION BY RANGE (a)",
                "CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (50)",
                "CREATE FOREIGN TABLE m2 PARTITION OF m FOR VALUES FROM (50) TO (100) SERVER other");
        FillReport report = fill(database, settings(1));
        assertThat(report.tables()).containsExactly(new FilledTable(new QualifiedName("public", "m"), 200, null));
    }

    @Test
    void temporaryTablesOfTheSessionAreFilled(TestDatabase database) {
        try (DatabaseSession session = session(database.dataSource())) {
            session.jdbc().sql("CREATE TEMPORARY TABLE t (a int)").update();
            assertThat(RowGenerator.fill(session, settings(1)).unfilled()).isEmpty();
            assertThat(session.jdbc().sql("SELECT count(*) FROM t").query(Integer.class).single()).isEqualTo(200);
        }
    }

    @Test
    void typesOfExtensionsGetWhatTheirInputTakes(TestDatabase database) {
        database.run("CREATE EXTENSION citext", "CREATE EXTENSION hstore",
                "CREATE TABLE t (a citext PRIMARY KEY, b hstore, c hstore NOT NULL)");
        assertThat(fill(database, settings(1)).unfilled()).isEmpty();
        assertThat(database.strings("SELECT count(*) > 100 AND count(b) > 50 FROM t")).containsExactly("t");
    }

    @Test
    void aTriggerThatCannotBeDisabledAndRefusesIsReported(TestDatabase database) {
        database.run("CREATE TABLE t (a int)", "CREATE TABLE u (a int)",
                "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''not today''; END'",
                "CREATE TRIGGER refuses BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION refuse()",
                "GRANT SELECT, INSERT ON t TO PUBLIC");
        FillReport report = as(database, "rows_stranger");
        assertThat(report.unfilled()).extracting(FilledTable::failure)
            .containsExactly(new Failure("P0001", "not today"), new Failure("42501", "permission denied for table u"));
    }

    @Test
    void aPolicyThatBindsTheOwnerIsReported(TestDatabase database) {
        database.run("CREATE TABLE t (a int)", "ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
                "GRANT SELECT, INSERT ON t TO PUBLIC");
        assertThat(as(database, "rows_owner").unfilled()).extracting(FilledTable::failure)
            .containsExactly(new Failure("42501", "new row violates row-level security policy for table \"t\""));
    }

    @Test
    void largeObjectsAreCreatedOnce(TestDatabase database) {
        database.run("CREATE TABLE t (a oid)");
        fill(database, settings(1));
        fill(database, settings(2));
        assertThat(database.strings("SELECT count(*) FROM pg_largeobject_metadata")).containsExactly("20");
    }

    private static FillReport as(TestDatabase database, String role) {
        database.run("DROP ROLE IF EXISTS " + role, "CREATE ROLE " + role);
        try (DatabaseSession session = session(database.dataSource()).with(SessionUse.as(role))) {
            return RowGenerator.fill(session, settings(1));
        }
        finally {
            database.run("DROP ROLE " + role);
        }
    }

    private static FillReport fill(TestDatabase database, FillSettings settings) {
        try (DatabaseSession session = session(database.dataSource())) {
            return RowGenerator.fill(session, settings);
        }
    }

    private static DatabaseSession session(DataSource source) {
        return DatabaseSession.open(source, new RunningStatements());
    }

    private static FillSettings settings(long seed) {
        return new FillSettings(200, Duration.ofMinutes(2), seed, List.of());
    }

}
