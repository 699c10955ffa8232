package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rename is carried out, found to lead to the desired schema, and undone. */
@PostgresTest
class RenameTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @TableSource("""
            CREATE TABLE t (a int); | CREATE TABLE t (b int); | t.a=b | ALTER TABLE t RENAME COLUMN a TO b;
            CREATE TABLE t (a int); | CREATE TABLE t (b int); | public.t.a=b | RENAME COLUMN a TO b;
            CREATE SCHEMA s; CREATE TABLE s.t (a int); | CREATE SCHEMA s; CREATE TABLE s.t (b int); | s.t.a=b | ALTER TABLE s.t RENAME COLUMN a TO b;
            CREATE TABLE "T.x" (a int); | CREATE TABLE "T.x" ("B b" int); | "T.x".a="B b" | ALTER TABLE "T.x" RENAME COLUMN a TO "B b";
            CREATE TABLE t (a int PRIMARY KEY); | CREATE TABLE u (a int PRIMARY KEY); | t=u | ALTER TABLE t RENAME TO u;
            CREATE TABLE t (a int, x int); | CREATE TABLE u (b int, x int); | t.a=b t=u | ALTER TABLE u RENAME COLUMN a TO b;
            CREATE TABLE t (a int, CHECK (a > 0)); CREATE INDEX i ON t (a); CREATE VIEW v AS SELECT a AS x FROM t; | CREATE TABLE t (b int, CONSTRAINT t_a_check CHECK (b > 0)); CREATE INDEX i ON t (b); CREATE VIEW v AS SELECT b AS x FROM t; | t.a=b | RENAME COLUMN a TO b;
            CREATE SCHEMA s; CREATE TABLE s.t (a int); | CREATE SCHEMA r; CREATE TABLE r.t (a int); | s=r | ALTER SCHEMA s RENAME TO r;
            CREATE SEQUENCE s; | CREATE SEQUENCE r; | s=r | ALTER SEQUENCE s RENAME TO r;
            CREATE VIEW v AS SELECT 1 AS a; | CREATE VIEW w AS SELECT 1 AS a; | v=w | ALTER VIEW v RENAME TO w;
            CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (x e); | CREATE TYPE f AS ENUM ('a'); CREATE TABLE t (x f); | e=f | ALTER TYPE e RENAME TO f;
            CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e DEFAULT 'a'); | CREATE TYPE e AS ENUM ('it''s', 'b'); CREATE TABLE t (x e DEFAULT 'it''s'); | e.a=it's | ALTER TYPE e RENAME VALUE 'a' TO 'it''s';
            CREATE TYPE c AS (a int, b text); | CREATE TYPE c AS (z int, b text); | c.a=z | ALTER TYPE c RENAME ATTRIBUTE a TO z;
            CREATE TABLE t (a int, b text); | CREATE TABLE t (b int, a text); | t.a=b t.b=a | RENAME COLUMN a TO b_swapped;
            CREATE TABLE t (a int, b int); | CREATE TABLE t (b int, c int); | t.a=b t.b=c | RENAME COLUMN b TO c;
            CREATE TABLE t (a int, b int); | CREATE TABLE t (b int, c int); | t.b=c t.a=b | RENAME COLUMN a TO b;
            CREATE TABLE x (a int); CREATE TABLE y (b int); | CREATE TABLE y (a int); CREATE TABLE z (b int); | x=y y=z | ALTER TABLE x RENAME TO y;
            CREATE TABLE x (a int); CREATE TABLE y (b int); CREATE TABLE z (c int); | CREATE TABLE y (a int); CREATE TABLE z (b int); CREATE TABLE x (c int); | x=y y=z z=x | ALTER TABLE x RENAME TO y_swapped;
            CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e); | CREATE TYPE e AS ENUM ('b', 'a'); CREATE TABLE t (x e); | e.a=b e.b=a | RENAME VALUE 'a' TO 'b_swapped';
            CREATE SCHEMA s; CREATE TABLE t (a int); | CREATE SCHEMA s; CREATE TABLE s.t (a int); | t=s.t | ALTER TABLE t SET SCHEMA s;
            CREATE SCHEMA s; CREATE TABLE s.t (a int); | CREATE SCHEMA s; CREATE TABLE u (a int); | s.t=public.u | ALTER TABLE s.t SET SCHEMA public;
            CREATE DOMAIN d AS int; CREATE TABLE t (x d); | CREATE DOMAIN e AS int; CREATE TABLE t (x e); | d=e | ALTER DOMAIN d RENAME TO e;
            CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; | CREATE FUNCTION g(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; | f=g | ALTER FUNCTION f(integer) RENAME TO g;
            """)
    void aRenameIsCarriedOutAndUndone(String before, String after, String renames, String sql, TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", before, "SELECT 1;").wants(after);
        List<String> asked = Arrays.stream(renames.split(" (?=[^ ]*=)", -1)).toList();
        AutogenerateReport report = service.autogenerate(Service.draft(renames).renaming(asked));
        assertThat(report.findings()).isEmpty();
        assertThat(Service.text(report.revisions().get(0))).contains(sql).doesNotContain("destroys");
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @Test
    void aCommentOfTheDesiredSchemaIsAnAnswerUntilItIsDone(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (a int);", "DROP TABLE t;")
            .wants("CREATE TABLE t (\n    -- migrate:rename t.a=b\n    b int);");
        assertThat(service.autogenerate("Rename").revisions()).hasSize(1);
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    /**
     * What a table has keeps its rows, its position and its privileges under any name.
     */
    @ParameterizedTest
    @TableSource("""
            a (id serial, x text); b (id serial, y text) | b (id serial, x text); c (id serial, y text) | a=b b=c
            a (id serial PRIMARY KEY, x text); b (id serial PRIMARY KEY, y text) | b (id serial PRIMARY KEY, x text); c (id serial PRIMARY KEY, y text) | a=b b=c
            a (id serial PRIMARY KEY, x text); b (id serial PRIMARY KEY, y text) | b (id serial PRIMARY KEY, x text); a (id serial PRIMARY KEY, y text) | a=b b=a
            a (id int GENERATED ALWAYS AS IDENTITY, x text); b (id int GENERATED ALWAYS AS IDENTITY, y text) | b (id int GENERATED ALWAYS AS IDENTITY, x text); a (id int GENERATED ALWAYS AS IDENTITY, y text) | a=b b=a
            a (id int GENERATED ALWAYS AS IDENTITY, x text); b (id int GENERATED ALWAYS AS IDENTITY, y text) | b (id int GENERATED ALWAYS AS IDENTITY, x text); c (id int GENERATED ALWAYS AS IDENTITY, y text) | a=b b=c
            a (id serial UNIQUE, x text); b (id serial UNIQUE, y text); c (id serial UNIQUE, z text) | b (id serial UNIQUE, x text); c (id serial UNIQUE, y text); a (id serial UNIQUE, z text) | a=b b=c c=a
            s1.t (id serial PRIMARY KEY, x text); s2.t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, q text) | s2.t (id serial PRIMARY KEY, x text); s1.t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, q text) | s1.t=s2.t s2.t=s1.t
            s1.a (id serial PRIMARY KEY, x text); s2.a (id serial PRIMARY KEY, q text) | s2.b (id serial PRIMARY KEY, x text); s2.a (id serial PRIMARY KEY, q text) | s1.a=s2.b
            t (id serial PRIMARY KEY, x text); s1.t (id serial PRIMARY KEY, y text) | s1.t (id serial PRIMARY KEY, x text); t (id serial PRIMARY KEY, y text) | t=s1.t s1.t=public.t
            """)
    void tablesInChainsAndRoundsKeepWhatIsTheirs(String before, String after, String renames, TestDatabase database) {
        for (boolean commented : List.of(false, true)) {
            database.run("DROP SCHEMA IF EXISTS s1 CASCADE; DROP SCHEMA IF EXISTS s2 CASCADE;"
                    + "DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE SCHEMA s1; CREATE SCHEMA s2");
            Service service = new Service(database, this.folder.resolve("c" + commented)).at("0001", "none",
                    tables(before), "SELECT 1;");
            for (String table : before.split("; ", -1)) {
                String name = table.substring(0, table.indexOf(' '));
                String text = table.replaceAll(".*, (.) text.*", "$1");
                database.run("INSERT INTO %s (%s) VALUES ('%s'), ('%2$s')".formatted(name, text, text + "1"));
                database.run("DO $$BEGIN EXECUTE 'GRANT USAGE ON SEQUENCE ' || pg_get_serial_sequence('" + name
                        + "', 'id') || ' TO " + ("x".equals(text) ? "pg_monitor" : "pg_read_all_stats") + "'; END$$");
            }
            String comments = commented ? "-- migrate:rename " + renames.replace(" ", "\n-- migrate:rename ") + "\n"
                    : "";
            service.wants(comments + "CREATE SCHEMA s1; CREATE SCHEMA s2;\n" + tables(after));
            AutogenerateReport report = service.autogenerate(
                    Service.draft("Rename").renaming(commented ? List.of() : List.of(renames.split(" ", -1))));
            assertThat(report.findings()).isEmpty();
            service.migrator().upgrade();
            assertThat(service.autogenerate("Again").changes()).isEmpty();
            for (String table : after.split("; ", -1)) {
                String name = table.substring(0, table.indexOf(' '));
                String text = table.replaceAll(".*, (.) text.*", "$1");
                assertThat(database.strings("INSERT INTO %s (%s) VALUES ('n') RETURNING id".formatted(name, text)))
                    .containsExactly("3");
                String role = "x".equals(text) ? "pg_monitor" : "pg_read_all_stats";
                assertThat(database.strings("SELECT has_sequence_privilege('" + role + "', pg_get_serial_sequence('"
                        + name + "', 'id'), 'USAGE')"))
                    .containsExactly("t");
            }
            service.migrator().downgrade("0001");
        }
    }

    private static String tables(String tables) {
        return "CREATE TABLE " + tables.replace("; ", "; CREATE TABLE ") + ";";
    }

    @Test
    void aRoundThatIsDoneStaysDoneWhateverComes(TestDatabase database) {
        String comments = "-- migrate:rename a=b\n-- migrate:rename b=a\n";
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE a (id int, x text, u int); CREATE TABLE b (id int, y text, v int);",
                    "SELECT 1;")
            .wants(comments + "CREATE TABLE b (id int, x text, u int); CREATE TABLE a (id int, y text, v int);");
        service.autogenerate("Rename");
        service.migrator().upgrade();
        service.wants(
                comments + "CREATE TABLE b (id int, x text, u int, w int); CREATE TABLE a (id bigint, y text, v int);");
        assertThat(service.autogenerate("More").changes()).noneMatch((change) -> change.action() == Action.RENAME);
    }

    @Test
    void aRoundOfWhatIsAlikeIsReportedWithItsLine(TestDatabase database) {
        String tables = "CREATE TABLE a (id int, x text); CREATE TABLE b (id int, x text);";
        Service service = new Service(database, this.folder).at("0001", "none", tables, "SELECT 1;")
            .wants("-- migrate:rename a=b\n-- migrate:rename b=a\n" + tables);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("Rename"))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().message()).isEqualTo("nothing shows whether the rename \"a=b\" is done");
                assertThat(ex.diagnostic().hint()).contains("--rename 'b=a'");
            });
    }

    @Test
    void aMoveThatCannotBeFollowedIsReported(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE SCHEMA s; CREATE TABLE t (a int);", "SELECT 1;")
            .wants("-- migrate:rename tt=s.t\nCREATE SCHEMA s; CREATE TABLE t (a int);");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("Rename"))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_RENAME));
    }

    @Test
    void commentsAboutNamesThatGoRoundAreAnAnswerUntilTheyAreDone(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x');", "DROP TABLE t;")
            .wants("-- migrate:rename t.a=b\n-- migrate:rename t.b=a\nCREATE TABLE t (b int, a text);");
        assertThat(service.autogenerate("Rename").revisions()).hasSize(1);
        service.migrator().upgrade();
        assertThat(database.strings("SELECT concat(b, a) FROM t")).containsExactly("1x");
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @Test
    void aCommentThatCannotBeFollowedIsReportedWithItsLine(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (a int);", "DROP TABLE t;")
            .wants("CREATE TABLE t (\n    -- migrate:rename t.typo=b\n    a int);");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("Rename"))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().message()).isEqualTo("the rename \"t.typo=b\" is not possible");
                assertThat(Objects.requireNonNull(ex.diagnostic().location()).line()).isEqualTo(2);
            });
    }

    @ParameterizedTest
    @CsvSource({ "t.nothing=b", "t.a=c", "t.keep=b", "nothing=b" })
    void whatIsNotPossibleIsRefused(String rename, TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (a int, keep int);", "DROP TABLE t;")
            .wants("CREATE TABLE t (b int, keep int);");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> service.autogenerate(Service.draft("x").renaming(List.of(rename))))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_RENAME);
                assertThat(ex.diagnostic().message()).isEqualTo("the rename \"" + rename + "\" is not possible");
            });
    }

    @ParameterizedTest
    @CsvSource({ "a", "a=", "=b", "a.b.c.d=e", "a..b=c" })
    void whatIsNoRenameIsRefused(String rename) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> RenameRequest.parse(rename))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_RENAME));
    }

    @Test
    void whatMayBeTwoThingsIsRefused(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE x (a int); CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT 1';",
                    "SELECT 1;")
            .wants("CREATE TABLE y (a int); CREATE FUNCTION y() RETURNS int LANGUAGE sql AS 'SELECT 1';");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> service.autogenerate(Service.draft("x").renaming(List.of("x=y"))))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().message()).isEqualTo("the rename \"x=y\" is ambiguous");
                assertThat(ex.diagnostic().detail()).contains("table \"x\"", "function \"x()\"");
            });
    }

}
