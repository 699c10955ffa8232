package dev.migrate.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.AlterAction.UnknownAction;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.ConstraintDefinition.Trait;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Insert;
import dev.migrate.statement.RowStatement.Source;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.SessionStatement.SetParameter;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementParserTests {

    @Test
    void columnsKeepTheirTypesAndConstraints() {
        CreateTable table = (CreateTable) statement("""
                CREATE TABLE "Sales".t (
                  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                  at timestamp (3) with time zone NOT NULL DEFAULT now() + interval '1 day' CHECK (at > 'epoch'),
                  tags character varying (20) [] COLLATE "C" REFERENCES x (a) ON DELETE SET NULL (a),
                  CONSTRAINT k UNIQUE NULLS NOT DISTINCT (id, at) INCLUDE (tags),
                  EXCLUDE USING gist (at WITH &&) WHERE (id > 0), exclude int
                ) PARTITION BY RANGE (at)""");
        assertThat(table.name()).isEqualTo(new QualifiedName("Sales", "t"));
        assertThat(table.columns()).extracting((column) -> column.name() + " " + column.type().sql())
            .containsExactly("id bigint", "at timestamptz(3)", "tags varchar(20)[]", "exclude integer");
        assertThat(table.columns().get(1).constraints()).extracting(ConstraintDefinition::kind)
            .containsExactly(Kind.NOT_NULL, Kind.DEFAULT, Kind.CHECK);
        assertThat(table.columns().get(1).constraints().get(1).expression().text())
            .isEqualTo("now() + interval '1 day'");
        assertThat(table.constraints()).extracting(ConstraintDefinition::kind)
            .containsExactly(Kind.UNIQUE, Kind.EXCLUDE);
        assertThat(table.partitionKey().text()).isEqualTo("at");
    }

    @Test
    void actionsAreSplitAtCommasOutsideParentheses() {
        AlterTable alter = (AlterTable) statement(
                "ALTER TABLE IF EXISTS ONLY a.b * ADD c numeric(10, 2), ADD CONSTRAINT k CHECK (c IN (1, 2)) NOT VALID, DROP COLUMN IF EXISTS d CASCADE, FROBNICATE");
        assertThat(alter.actions()).hasSize(4);
        assertThat(alter.actions().get(0)).isInstanceOfSatisfying(AddColumn.class,
                (add) -> assertThat(add.column().type().modifiers()).containsExactly("10", "2"));
        assertThat(alter.actions().get(1)).isInstanceOfSatisfying(AddConstraint.class,
                (add) -> assertThat(add.constraint().is(Trait.NOT_VALID)).isTrue());
        assertThat(alter.actions().get(2)).isEqualTo(new DropColumn("d", true, true));
        assertThat(alter.actions().get(3)).isInstanceOf(UnknownAction.class);
    }

    @Test
    void anIndexHasItsKeysAndItsPredicate() {
        CreateIndex index = (CreateIndex) statement(
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY s.t USING btree (a DESC, (lower(b)), f(c)) INCLUDE (d) WHERE a > 0");
        assertThat(index.elements()).extracting(IndexStatement.Element::column).containsExactly("a", null, null);
        assertThat(index.traits()).containsExactlyInAnyOrder(IndexStatement.Trait.values());
        assertThat(index.predicate().text()).isEqualTo("a > 0");
    }

    @Test
    void assignmentsAndConditionsAreFound() {
        Update update = (Update) statement(
                "UPDATE ONLY t AS x SET (a, b) = (1, 2), c[1] = 3, d = e IS DISTINCT FROM f FROM y WHERE x.id = 1 RETURNING *");
        assertThat(update.columns()).containsExactly("a", "b", "d");
        assertThat(update.alias()).isEqualTo("x");
        assertThat(update.condition().text()).isEqualTo("x.id = 1");
        assertThat(((Delete) statement("DELETE FROM t USING u WHERE t.id = u.id")).condition().text())
            .isEqualTo("t.id = u.id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO t (a, b) VALUES (1, 2) ON CONFLICT DO NOTHING         | VALUES
            INSERT INTO t DEFAULT VALUES                                      | VALUES
            INSERT INTO t (a) SELECT b FROM u                                 | QUERY
            INSERT INTO t (SELECT b FROM u)                                   | QUERY
            INSERT INTO t SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM t)         | CONSTANT_QUERY
            INSERT INTO t SELECT * FROM generate_series(1, 10)                | CONSTANT_QUERY
            INSERT INTO t OVERRIDING SYSTEM VALUE SELECT extract(day FROM now()) | CONSTANT_QUERY
            """)
    void rowsComeFromValuesOrFromTables(String sql, Source source) {
        assertThat(((Insert) statement(sql)).source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET LOCAL lock_timeout = '2s'       | lock_timeout | true
            SET SESSION Search_Path TO a, "B"   | search_path  | false
            SET TIME ZONE 'UTC'                 | timezone     | false
            RESET lock_timeout                  | lock_timeout | false
            SET my.lock_timeout = 1             | my.lock_timeout | false
            """)
    void settingsAreKnownByTheirNames(String sql, String parameter, boolean local) {
        SetParameter set = (SetParameter) statement(sql);
        assertThat(set.parameter()).isEqualTo(parameter);
        assertThat(set.local()).isEqualTo(local);
    }

    @Test
    void aBlockGivesTheStatementsThatItRuns() {
        String sql = """
                DO $$
                DECLARE
                  n int := (SELECT 1);
                BEGIN
                  IF n = 1 THEN DROP TABLE a; ELSE CREATE INDEX i ON b (c); END IF;
                  FOR r IN SELECT 1 LOOP EXECUTE format('ALTER TABLE %I DROP COLUMN %s', 'T', r.c); END LOOP;
                  n := 2;
                EXCEPTION WHEN others THEN DELETE FROM d;
                END $$""";
        ParsedStatement block = StatementParser.parse(sql);
        assertThat(block.nested()).extracting((nested) -> nested.statement().getClass().getSimpleName())
            .containsExactly("Drop", "CreateIndex", "AlterTable", "Delete");
        assertThat(((AlterTable) block.nested().get(2).statement()).name()).isEqualTo(new QualifiedName(null, "T"));
        assertThat(block.nested().get(0).tokens().get(0).start()).isEqualTo(sql.indexOf("DROP TABLE"));
    }

    @Test
    void withGivesTheStatementsThatChangeRows() {
        ParsedStatement with = StatementParser.parse(
                "WITH a AS (DELETE FROM t RETURNING *), b (c) AS NOT MATERIALIZED (SELECT 1) INSERT INTO u SELECT * FROM a");
        assertThat(with.statement()).isInstanceOf(Insert.class);
        assertThat(with.nested()).extracting(ParsedStatement::statement).hasOnlyElementsOfType(Delete.class);
    }

    @Test
    void severalObjectsAreDroppedAtOnce() {
        Drop drop = (Drop) statement("DROP MATERIALIZED VIEW IF EXISTS a, b.\"C\" CASCADE");
        assertThat(drop.kind()).isEqualTo("MATERIALIZED VIEW");
        assertThat(drop.names()).isEqualTo(List.of(new QualifiedName(null, "a"), new QualifiedName("b", "C")));
        assertThat(drop.traits()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "FROBNICATE x", "CREATE FROB x", "ALTER FROB x", "DROP FROB x", "CREATE TABLE", "''", "",
            "CREATE INDEX i", "DO LANGUAGE plperl 'x'", "UPDATE", "SET x", "DROP TRIGGER t", "'open",
            "CREATE TABLE t (a)", "ALTER TABLE", "REFRESH x", "LOCK", "REINDEX x", "CREATE FUNCTION f", "ALTER TYPE",
            "WITH", "(" })
    void whatIsNotUnderstoodIsSaidToBe(String sql) {
        assertThat(statement(sql)).satisfiesAnyOf((parsed) -> assertThat(parsed).isInstanceOf(Statement.Unknown.class),
                (parsed) -> assertThat(parsed).isInstanceOf(RowStatement.Query.class));
    }

    private static Statement statement(String sql) {
        return StatementParser.parse(sql).statement();
    }

}
