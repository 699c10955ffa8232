package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What others have made on a view since it was replaced is as it was after the downgrade,
 * or is named before anything has changed.
 */
@PostgresTest
class ReplacedDependentsTests {

    private static Migrator replaced(TestDatabase database) {
        OperationCase replacement = new OperationCase("a view with one more column", "",
                (op) -> op.replaceView("w", "SELECT id, a FROM t"));
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(replacement.migration()))
            .schema("history")
            .build();
        migrator.upgrade();
        return migrator;
    }

    private static Diagnostic refused(TestDatabase database, String... meanwhile) {
        Migrator migrator = replaced(database);
        database.run(meanwhile);
        List<String> before = DerivedDowngradeTests.state(database.jdbc());
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> migrator.downgrade("base"));
        assertThat(DerivedDowngradeTests.state(database.jdbc())).isEqualTo(before);
        return ex.diagnostic();
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE VIEW x AS SELECT id FROM w", "CREATE VIEW x AS SELECT w FROM w",
            "CREATE VIEW x AS SELECT (w).id FROM w", "CREATE MATERIALIZED VIEW x AS SELECT id FROM w",
            "CREATE RULE x AS ON INSERT TO w DO INSTEAD INSERT INTO t VALUES (NEW.id)",
            "CREATE FUNCTION x() RETURNS SETOF w LANGUAGE sql AS 'SELECT * FROM w'",
            "CREATE POLICY x ON t USING (id IN (SELECT id FROM w))" })
    void whatDoesNotNeedTheColumnThatGoesComesBack(String meanwhile, TestDatabase database) {
        database.run("CREATE TABLE t (id int, a int)", "CREATE VIEW w AS SELECT id FROM t");
        Migrator migrator = replaced(database);
        database.run(meanwhile);
        List<String> before = about(database);
        migrator.downgrade("base");
        assertThat(about(database)).isEqualTo(before);
        assertThat(database.strings("SELECT attname FROM pg_attribute WHERE attrelid = 'w'::regclass"))
            .containsExactly("id");
    }

    private static List<String> about(TestDatabase database) {
        return DerivedDowngradeTests.state(database.jdbc())
            .stream()
            .filter((line) -> line.matches("(?s).*\\bx\\b.*"))
            .toList();
    }

    static List<List<String>> needing() {
        return List.of(List.of("view x", "CREATE VIEW x AS SELECT a FROM w"),
                List.of("view x", "CREATE VIEW x AS SELECT (w).a FROM w"),
                List.of("materialized view x", "CREATE MATERIALIZED VIEW x AS SELECT a FROM w"),
                List.of("view x", "CREATE VIEW x AS SELECT a FROM w", "CREATE VIEW y AS SELECT 1 FROM x"),
                List.of("rule x on view w", "CREATE RULE x AS ON INSERT TO w DO INSTEAD INSERT INTO t VALUES (NEW.a)"),
                List.of("rule x on table t", "CREATE RULE x AS ON DELETE TO t DO ALSO SELECT a FROM w"),
                List.of("policy x on table t", "CREATE POLICY x ON t USING (id IN (SELECT a FROM w))"),
                List.of("function x()",
                        "CREATE FUNCTION x() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a FROM w; END"),
                List.of("default value for column a of view w", "ALTER VIEW w ALTER a SET DEFAULT 1"),
                List.of("a comment, privilege or the like", "COMMENT ON COLUMN w.a IS 'said'"),
                List.of("a comment, privilege or the like", "GRANT SELECT (a) ON w TO PUBLIC"));
    }

    @ParameterizedTest
    @MethodSource("needing")
    void whatNeedsTheColumnThatGoesIsNamed(List<String> row, TestDatabase database) {
        database.run("CREATE TABLE t (id int, a int)", "CREATE VIEW w AS SELECT id FROM t");
        Diagnostic refused = refused(database, row.subList(1, row.size()).toArray(String[]::new));
        assertThat(refused.message())
            .startsWith("view w cannot become what it was while this depends on it: " + row.get(0));
        assertThat(refused.hint()).isEqualTo("Drop it before, or what of it needs a column that goes.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE VIEW x AS SELECT a FROM w", "CREATE VIEW x AS SELECT 1 FROM w" })
    void whatDependsOnAViewThatWasNotThereIsNamed(String meanwhile, TestDatabase database) {
        database.run("CREATE TABLE t (id int, a int)");
        Diagnostic refused = refused(database, meanwhile);
        assertThat(refused.message()).isEqualTo("cannot drop view w because other objects depend on it");
        assertThat(refused.detail()).contains("The server says: view x depends on view w.");
    }

}
