package dev.migrate.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlStatement;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class SchemaSpaceTests {

    private final List<DatabaseSession> opened = new ArrayList<>();

    @Test
    void whateverCommitsFails(TestDatabase live) {
        try (SchemaSpace space = space(live)) {
            space.execute(statement("CREATE TABLE t (id int)"));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.opened.get(0).connection().commit())
                .satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("23503"));
            assertThatExceptionOfType(MigrateException.class)
                .isThrownBy(() -> space.execute(statement("CREATE TABLE nonsense (id nonsense)")))
                .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_SCRATCH_DATABASE));
        }
        assertThat(live.strings("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'migrate\\_scratch%'")).isEmpty();
        assertThat(live.strings("SELECT relname FROM pg_class WHERE relname IN ('t', 'nonsense')")).isEmpty();
    }

    @Test
    void whatRanBeforeAFailureIsThereAfterwards(TestDatabase live) {
        live.run("CREATE TABLE a (id int, live int)");
        try (SchemaSpace space = space(live)) {
            space.execute(statement("CREATE TABLE public.a (id int)"));
            assertThatExceptionOfType(StatementRefused.class)
                .isThrownBy(() -> space.execute(statement("CREATE TABLE b (id nonsense)")));
            space.execute(statement("CREATE INDEX CONCURRENTLY i ON a (id)"));
            assertThat(space.read(new CatalogReader(CatalogScope.ALL)).parts().keySet()).map(String::valueOf)
                .containsExactlyInAnyOrder("schema \"public\"", "table \"a\"", "column \"id\" of \"a\"",
                        "index \"i\" of \"a\"", "extension \"plpgsql\"");
        }
        assertThat(live.strings("SELECT attname FROM pg_attribute WHERE attrelid = 'a'::regclass AND attnum > 0"))
            .containsExactly("id", "live");
    }

    @Test
    void aLockOnALiveTableEndsIt(TestDatabase live) {
        live.run("CREATE TABLE users (id int)");
        String body = "'BEGIN EXECUTE ''LOCK TABLE ''''public''''.users''; RETURN 1; END'".replace("''''", "\"");
        try (SchemaSpace space = space(live)) {
            space.execute(statement("CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS " + body));
            assertThatExceptionOfType(MigrateException.class)
                .isThrownBy(() -> space.execute(statement("CREATE MATERIALIZED VIEW m AS SELECT f()")))
                .satisfies((ex) -> assertThat(ex.diagnostic().message()).contains("it locks \"public.users\""));
            assertThat(live.strings("SELECT count(*) FROM pg_locks WHERE relation = 'users'::regclass"))
                .containsExactly("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "app", "My \"App" })
    void whatItHoldsIsReadAsInTheLiveSchema(String schema, TestDatabase live) {
        String name = Identifier.quote(schema);
        live.run("CREATE SCHEMA " + name, "ALTER DATABASE " + live.name() + " SET search_path = " + name,
                "CREATE SCHEMA other", "CREATE TABLE other.t (id int)");
        List<String> script = List.of("CREATE TYPE mood AS ENUM ('sad')",
                "CREATE TYPE %s.span AS RANGE (SUBTYPE = date)", "CREATE TYPE pair AS (a %s.mood, b int)",
                "CREATE DOMAIN few AS int CHECK (VALUE < 5)",
                "CREATE TABLE %s.date (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m %s.mood DEFAULT 'sad')",
                "CREATE TABLE users (id serial, d int REFERENCES %s.date, p pair) PARTITION BY RANGE (id)",
                "CREATE TABLE users_1 PARTITION OF users FOR VALUES FROM (1) TO (2)",
                "CREATE INDEX users_d ON %s.users (d) WHERE id > 0", "CREATE VIEW names AS SELECT p FROM users",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
                "CREATE TRIGGER g BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f()",
                "CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int)",
                "CREATE STATISTICS st ON id, d FROM users", "CREATE POLICY one ON users USING (d > 1)",
                "COMMENT ON TABLE users IS 'people'");
        SchemaSnapshot read;
        try (SchemaSpace space = space(live)) {
            script.forEach((sql) -> space.execute(statement(sql.replace("%s", name))));
            read = space.read(new CatalogReader(CatalogScope.ALL));
        }
        script.forEach((sql) -> live.run(sql.replace("%s", name)));
        assertThat(read).isEqualTo(snapshot(live));
    }

    private static SchemaSnapshot snapshot(TestDatabase live) {
        try (DatabaseSession session = DatabaseSession.open(live.dataSource(), new RunningStatements())) {
            return new CatalogReader(CatalogScope.ALL).read(session);
        }
    }

    private SchemaSpace space(TestDatabase live) {
        SchemaSnapshot snapshot = snapshot(live);
        return SchemaSpace.open(new LiveSchema(() -> {
            this.opened.add(DatabaseSession.open(live.dataSource(), new RunningStatements()));
            return this.opened.get(0);
        }, snapshot));
    }

    private static SqlStatement statement(String sql) {
        return new SqlStatement(sql, SourceLocation.of("test"));
    }

}
