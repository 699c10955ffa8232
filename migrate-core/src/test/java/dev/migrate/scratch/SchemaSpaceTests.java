package dev.migrate.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.SchemaSnapshot;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.sql.SqlStatement;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private SchemaSpace space(TestDatabase live) {
        SchemaSnapshot snapshot;
        try (DatabaseSession session = DatabaseSession.open(live.dataSource(), new RunningStatements())) {
            snapshot = new CatalogReader(CatalogScope.ALL).read(session);
        }
        return SchemaSpace.open(new LiveSchema(() -> {
            this.opened.add(DatabaseSession.open(live.dataSource(), new RunningStatements()));
            return this.opened.get(0);
        }, snapshot));
    }

    private static SqlStatement statement(String sql) {
        return new SqlStatement(sql, SourceLocation.of("test"));
    }

}
