package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What keeps an enum from being built anew: PostgreSQL refuses it, and nothing changes.
 */
@PostgresTest
class EnumRebuildTests {

    @ParameterizedTest
    @ValueSource(strings = { "CREATE DOMAIN good AS mood CHECK (VALUE <> 'sad')",
            "CREATE TABLE t (a int, m mood GENERATED ALWAYS AS ('ok'::mood) STORED)",
            "CREATE TYPE pair AS (m mood); CREATE TABLE t (p pair)",
            "CREATE FUNCTION f() RETURNS mood LANGUAGE sql AS 'SELECT NULL::mood'; CREATE VIEW v AS SELECT f()::text AS n",
            "CREATE FUNCTION f(mood, mood) RETURNS mood LANGUAGE sql AS 'SELECT $1'; "
                    + "CREATE AGGREGATE best(mood) (SFUNC = f, STYPE = mood)",
            "CREATE TABLE t (m mood NOT NULL, b bool NOT NULL GENERATED ALWAYS AS (m = 'ok') STORED); "
                    + "INSERT INTO t VALUES ('ok')" })
    void whatItCannotTakeDownRefusesIt(String setup, TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'ok')", setup);
        List<String> before = CatalogText.of(database);
        OperationCase row = new OperationCase("", "", (op) -> op.rebuildEnum("mood", "ok", "sad").was("sad", "ok"));
        Migrator migrator = Migrator.builder(database.dataSource())
            .javaMigrations(List.of(row.migration()))
            .locations()
            .schema("history")
            .build();
        assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrateException.class);
        assertThat(CatalogText.of(database)).filteredOn((line) -> !line.equals("schema history")).isEqualTo(before);
    }

}
