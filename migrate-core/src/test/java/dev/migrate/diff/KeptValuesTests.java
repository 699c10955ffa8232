package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.change.Hazard;
import dev.migrate.change.Review;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows under changes of types: what a value meant, it means afterwards. */
class KeptValuesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            text[] | text | '{a,b,c}' | {a,b,c}
            int[] | jsonb | '{1,2,3}' | [1, 2, 3]
            bit(8) | int | B'00000101' | 5
            text | bytea | 'abc' | \\x616263
            text | bytea | '\\x41' | \\x5c783431
            bytea | text | '\\x616263' | abc
            boolean | int | true | 1
            double precision | numeric | 0.1::float8 + 0.2::float8 | 0.30000000000000004
            uuid | bytea | '5a2f0f0e-7a4e-4d35-8d2b-0b0e5c1c7f11' | \\x5a2f0f0e7a4e4d358d2b0b0e5c1c7f11
            int | int[] | 7 | {7}
            inet | text | '10.0.0.1' | 10.0.0.1
            inet | varchar(9) | '10.0.0.1' | 10.0.0.1
            inet | text | '10.0.0.1/8' | 10.0.0.1/8
            """)
    void aValueKeepsItsMeaning(String from, String to, String value, String expected) {
        Outcome outcome = change(table(from), table(to), "INSERT INTO t VALUES (" + value + ")");
        assertThat(outcome.changes()).noneMatch(SchemaChange::isDestroying);
        assertThat(outcome.strings("SELECT a::text FROM t")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            int | varchar(2) | 12345
            numeric(10,2) | varchar(3) | 123.45
            date | varchar(4) | '2024-05-01'
            uuid | varchar(8) | '5a2f0f0e-7a4e-4d35-8d2b-0b0e5c1c7f11'
            bytea | varchar(2) | '\\x616263'
            int[] | varchar(2)[] | '{123}'
            """)
    void whatDoesNotFitIsRefused(String from, String to, String value) {
        assertThatThrownBy(() -> change(table(from), table(to), "INSERT INTO t VALUES (" + value + ")"))
            .hasStackTraceContaining("value too long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            int[] | int
            jsonb | text[]
            int | bit(8)
            int | boolean
            bigint | timestamptz
            timestamp | timestamptz
            timestamptz | date
            numeric(10,4) | numeric(10,2)
            double precision | int
            timestamp(6) | timestamp(0)
            inet | cidr
            interval | interval day to minute
            point | int
            regclass | text
            text | int
            varchar(10) | numeric
            char(5) | boolean
            text | jsonb
            json | jsonb
            json[] | jsonb[]
            """)
    void whatMayBeLostIsAskedFor(String from, String to) {
        assertThat(change(table(from), table(to), "ANALYZE t").changes()).anyMatch(SchemaChange::isDestroying);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            varchar(10) | varchar(40)
            varchar(10) | text
            numeric(10,2) | numeric(12,2)
            timestamp(3) | timestamp
            interval day to minute | interval
            """)
    void aWiderTypeNeedsNoNote(String from, String to) {
        Outcome outcome = change(table(from), table(to), "ANALYZE t");
        assertThat(outcome.changes()).hasSize(1).allSatisfy((change) -> {
            assertThat(change.sql()).noneMatch((sql) -> sql.contains("USING"));
            assertThat(change.hazards()).noneMatch(Review.class::isInstance)
                .noneMatch(Hazard.Destroys.class::isInstance);
        });
    }

    @Test
    void aForeignKeyFollowsBothOfItsEnds() {
        String schema = "CREATE TABLE p (id %1$s PRIMARY KEY); CREATE TABLE c (p_id %1$s REFERENCES p);";
        Outcome outcome = change(schema.formatted("double precision"), schema.formatted("numeric"),
                "INSERT INTO p VALUES (1.5); INSERT INTO c VALUES (1.5)");
        assertThat(outcome.strings("SELECT p_id::text FROM c JOIN p ON p.id = c.p_id")).containsExactly("1.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x int, y int | y int, x bigint | '(10,20)' | (20,10)
            x int, y int | x bigint, y int, z text | '(10,20)' | (10,20,)
            x int, y int | y int, x bigint | '(,)' | (,)
            x int, y int | y int, x bigint | NULL |
            """)
    void attributesKeepTheirNames(String from, String to, String value, String expected) {
        String schema = "CREATE TYPE s AS (%s); CREATE TABLE t (a s);";
        Outcome outcome = change(schema.formatted(from), schema.formatted(to), "INSERT INTO t VALUES (" + value + ")");
        assertThat(outcome.changes()).noneMatch(SchemaChange::isDestroying);
        assertThat(outcome.strings("SELECT a::text FROM t")).containsExactly(expected);
    }

    @Test
    void attributesOfNestedTypesAndDomainsKeepTheirNames() {
        String schema = "CREATE TYPE i AS (%s); CREATE DOMAIN d AS i; CREATE TYPE o AS (n int, v i);"
                + " CREATE TABLE t (a o, b d);";
        Outcome outcome = change(schema.formatted("x int, y int"), schema.formatted("y int, x bigint"),
                "INSERT INTO t VALUES ((1, (10, 20)::i)::o, (10, 20)::i)");
        assertThat(outcome.changes()).noneMatch(SchemaChange::isDestroying);
        assertThat(outcome.strings("SELECT a || ' ' || b FROM t")).containsExactly("(1,\"(20,10)\") (20,10)");
    }

    @Test
    void anArrayWhoseRowsCannotBeReadByNameIsAskedFor() {
        String schema = "CREATE TYPE s AS (%s); CREATE TABLE t (a s[]);";
        assertThat(change(schema.formatted("x int, y int"), schema.formatted("y int, x int"), "ANALYZE t").changes())
            .anyMatch(SchemaChange::isDestroying);
    }

    @Test
    void aLostAttributeIsAskedFor() {
        String schema = "CREATE TYPE s AS (%s); CREATE TABLE t (a s);";
        assertThat(change(schema.formatted("x int, y int"), schema.formatted("y bigint"), "ANALYZE t").changes())
            .anyMatch(SchemaChange::isDestroying);
    }

    @Test
    void aDomainMadeAgainConvertsItsValues() {
        String schema = "CREATE DOMAIN d AS %s; CREATE TABLE t (a d);";
        Outcome outcome = change(schema.formatted("bit(8)"), schema.formatted("int"),
                "INSERT INTO t VALUES (B'00000101')");
        assertThat(outcome.strings("SELECT a::text FROM t")).containsExactly("5");
    }

    @Test
    void aCastThatSomebodyMadeIsNotTrusted() {
        String schema = "CREATE TYPE e AS ENUM ('a'); CREATE FUNCTION f(e) RETURNS text IMMUTABLE LANGUAGE sql"
                + " AS $$ SELECT 'x' $$; CREATE CAST (e AS text) WITH FUNCTION f(e) AS ASSIGNMENT; CREATE TABLE t (a %s);";
        assertThat(change(schema.formatted("e"), schema.formatted("text"), "ANALYZE t").changes())
            .anyMatch(SchemaChange::isDestroying);
    }

    private static String table(String type) {
        return "CREATE TABLE t (a " + type + ");";
    }

    private static Outcome change(String from, String to, String rows) {
        TestServer server = TestServer.shared();
        TestDatabase live = server.create();
        TestDatabase wanted = server.create();
        live.run(from);
        live.run(rows);
        wanted.run(to);
        List<SchemaChange> changes = new SchemaDiff(read(live), read(wanted), new DiffSettings(Forms.OFFLINE))
            .changes();
        changes.forEach((change) -> live.run(change.sql().toArray(String[]::new)));
        server.drop(wanted);
        return new Outcome(changes, live);
    }

    private static SchemaSnapshot read(TestDatabase database) {
        CatalogScope scope = new CatalogScope(List.of(), List.of(), List.of(), List.of());
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return new CatalogReader(scope).read(session);
        }
    }

    /**
     * What was done, and where.
     *
     * @param changes the changes
     * @param database the database after them
     */
    private record Outcome(List<SchemaChange> changes, TestDatabase database) {

        List<String> strings(String query) {
            return this.database.strings(query);
        }

    }

}
