package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases themselves: both sides run, and what they say of each other is so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffCasesTests {

    private static final int NEWEST = 18;

    private final Map<Integer, Scratch> servers = new TreeMap<>();

    @BeforeAll
    void connect() throws SQLException {
        this.servers.put(14, new Scratch(TestServer.older(14)));
        this.servers.put(15, new Scratch(TestServer.older(15)));
        this.servers.put(NEWEST, new Scratch(TestServer.shared()));
    }

    @AfterAll
    void disconnect() throws SQLException {
        for (Scratch server : this.servers.values()) {
            server.close();
        }
    }

    static List<DiffCase> cases() {
        return DiffCases.all();
    }

    @Test
    void thereAreAtLeastFourHundred() {
        assertThat(cases()).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothSidesLoadOnEveryServerThatTheyAreMeantFor(DiffCase pair) throws SQLException {
        for (Map.Entry<Integer, Scratch> server : this.servers.entrySet()) {
            if (pair.runsOn(server.getKey())) {
                server.getValue().load(pair, pair.before(), (connection) -> "");
                server.getValue().load(pair, pair.after(), (connection) -> "");
            }
        }
    }

    static List<DiffCase> some() {
        return DiffCases.ofEachFile();
    }

    @ParameterizedTest
    @MethodSource("some")
    void bothSidesDifferUnlessTheySayThatTheyDoNot(DiffCase pair) throws SQLException {
        Scratch server = Objects.requireNonNull(this.servers.get(NEWEST));
        String before = server.load(pair, pair.before(), CatalogDump::of);
        String after = server.load(pair, pair.after(), CatalogDump::of);
        if (pair.is(Trait.NO_OP)) {
            assertThat(after).isEqualTo(before);
        }
        else {
            assertThat(after).isNotEqualTo(before);
        }
    }

    @Test
    void aCaseIsReadWithItsPlaceAndItsFlags() {
        List<DiffCase> cases = DiffCases.parse("x.sql",
                List.of("", "-- case: one [pg>=16] [destructive]",
                        "-- keep: public.t, public.\"a, b\".c, public.f(int, text)", "-- before", "CREATE TABLE t ();",
                        "", "-- after", "", "-- case: two", "-- before", "-- after", "SELECT 1;", "SELECT 2;"));
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0)).hasToString("one (x.sql:2)");
        assertThat(cases.get(0).runsOn(15)).isFalse();
        assertThat(cases.get(0).runsOn(16)).isTrue();
        assertThat(cases.get(0).traits()).containsExactly(Trait.DESTRUCTIVE);
        assertThat(cases.get(0).kept()).containsExactly("public.t", "public.\"a, b\".c", "public.f(int, text)");
        assertThat(cases.get(0).before()).isEqualTo("CREATE TABLE t ();");
        assertThat(cases.get(0).after()).isEmpty();
        assertThat(cases.get(1).after()).isEqualTo("SELECT 1;\nSELECT 2;");
    }

    @Test
    void aCaseThatIsMissingAPartIsRefused() {
        assertThatThrownBy(() -> DiffCases.parse("x.sql", List.of("-- case: one", "-- before", "SELECT 1;")))
            .hasMessage("x.sql:1: a case has \"-- before\" and, below it, \"-- after\"");
        assertThatThrownBy(() -> DiffCases.parse("x.sql", List.of("-- case: one [odd]", "-- before", "-- after")))
            .hasMessage("x.sql:1: no such flag: odd");
    }

    /** A database in which everything is undone. */
    private static final class Scratch {

        private final TestServer server;

        private final TestDatabase database;

        private final Connection connection;

        private Scratch(TestServer server) throws SQLException {
            CaseDatabases.createRoles(server);
            this.server = server;
            this.database = server.create();
            this.connection = this.database.dataSource().getConnection();
            this.connection.setAutoCommit(false);
        }

        private String load(DiffCase pair, String sql, Reading reading) throws SQLException {
            try {
                CaseDatabases.run(this.connection, pair, sql);
                return reading.of(this.connection);
            }
            finally {
                this.connection.rollback();
            }
        }

        private void close() throws SQLException {
            this.connection.close();
            this.server.drop(this.database);
        }

    }

    /** What is read of a loaded database. */
    private interface Reading {

        String of(Connection connection) throws SQLException;

    }

}
