package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.history.HistoryTables;
import dev.migrate.scratch.LiveDatabase;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSettings;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.SourceText;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class ScriptedSchemaTests {

    @TempDir
    Path folder;

    @Test
    void filesRunInWhateverOrderResolves(TestDatabase live) throws IOException {
        write("a.sql", "CREATE TABLE a (id int PRIMARY KEY);\nCREATE VIEW av AS SELECT b.id FROM app.b;");
        write("b.sql", "SET search_path = app, public;\nCREATE TABLE b (id int REFERENCES public.a, c app.mood);");
        write("sub/c.sql", "CREATE SCHEMA app;\nCREATE TYPE app.mood AS ENUM ('ok');");
        write("notes.txt", "no SQL");
        Desired desired = read(live, "file:" + this.folder);
        assertThat(names(desired, PartKind.TABLE)).containsExactlyInAnyOrder("a", "app.b");
        assertThat(names(desired, PartKind.ENUM)).containsExactly("app.mood");
        assertThat(names(desired, PartKind.VIEW)).containsExactly("av");
    }

    @ParameterizedTest
    @ValueSource(strings = { "app, public", "other, app", "app", "\"$user\", public, app, \"A b\"" })
    void aScriptMayCreateTheSchemasOfTheSearchPath(String path, TestDatabase live) {
        live.run("CREATE SCHEMA app; CREATE SCHEMA other; CREATE SCHEMA \"A b\"",
                "ALTER DATABASE " + live.name() + " SET search_path = " + path);
        Desired desired = read(live,
                "CREATE SCHEMA app; CREATE SCHEMA \"A b\"; CREATE SCHEMA other CREATE TABLE x (a int);",
                "SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE app.t (a int);");
        assertThat(names(desired, PartKind.SCHEMA)).contains("app", "other", "\"A b\"");
        assertThat(desired.snapshot().parts().keySet().stream().filter((id) -> id.kind() == PartKind.TABLE))
            .extracting((id) -> id.name().name())
            .containsExactlyInAnyOrder("t", "x");
    }

    @Test
    void aSchemaThatAScriptHasFilledIsNotCreatedAgain(TestDatabase live) {
        live.run("CREATE SCHEMA app", "ALTER DATABASE " + live.name() + " SET search_path = app");
        assertThat(refused(live, "CREATE TABLE app.t (a int);\nCREATE SCHEMA app;")).extracting(Diagnostic::headline)
            .containsExactly("0.sql:2: schema \"app\" already exists");
    }

    @Test
    void functionsMayCallEachOtherInACircle(TestDatabase live) {
        Desired desired = read(live, "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT g($1)';",
                "CREATE FUNCTION g(int) RETURNS int LANGUAGE sql AS 'SELECT f($1)';");
        assertThat(names(desired, PartKind.FUNCTION)).containsExactlyInAnyOrder("f", "g");
    }

    @Test
    void anErrorNamesFileAndLine(TestDatabase live) {
        List<Diagnostic> findings = refused(live,
                "CREATE TABLE a (id int);\n\nCREATE TABLE b (\n  id int,\n  c nonsense\n);",
                "CREATE TABLE c (id int REFERENCES nowhere);");
        assertThat(findings).extracting(Diagnostic::code).containsOnly(DiagnosticCode.BAD_DESIRED_SCHEMA);
        assertThat(findings).extracting(Diagnostic::headline)
            .containsExactly("0.sql:5: type \"nonsense\" does not exist",
                    "1.sql:1: relation \"nowhere\" does not exist");
        assertThat(findings.get(0).detail()).contains("42704");
        assertThat(live.strings("SELECT datname FROM pg_database WHERE datname LIKE 'migrate\\_scratch%'")).isEmpty();
    }

    @Test
    void whatIsNoSqlIsSaidBeforeADatabaseIsMade(TestDatabase live) {
        assertThat(refused(live, "CREATE TABLE a (id int);\n\\d a\n")).extracting(Diagnostic::headline)
            .singleElement()
            .asString()
            .startsWith("0.sql:2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "DROP DATABASE IF EXISTS %1$s;\nCREATE DATABASE %1$s;",
            "ALTER DATABASE %1$s SET work_mem = '9MB';", "GRANT CONNECT ON DATABASE %1$s TO pg_monitor;",
            "COMMENT ON DATABASE %1$s IS 'x';", "CREATE ROLE r_%1$s;",
            "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p;" })
    void whatActsOutsideTheScratchDatabaseIsRefusedBeforeAnythingRuns(String text, TestDatabase live) {
        live.run("CREATE TABLE kept (a int)");
        List<Diagnostic> findings = refused(live, "DO 'BEGIN RAISE EXCEPTION ''it ran''; END';",
                "CREATE TABLE t (a int);\n" + text.formatted(live.name()));
        assertThat(findings).extracting(Diagnostic::code).containsOnly(DiagnosticCode.BAD_DESIRED_SCHEMA);
        assertThat(findings.get(0).headline())
            .isEqualTo("1.sql:2: a desired schema cannot have a statement that acts outside its database");
        assertUntouched(live);
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE ROLE r_%1$s", "ALTER DATABASE %1$s SET work_mem = '9MB'",
            "GRANT CONNECT ON DATABASE %1$s TO pg_monitor", "COMMENT ON DATABASE %1$s IS 'x'" })
    void codeThatDoesSoIsRolledBack(String command, TestDatabase live) {
        live.run("CREATE TABLE kept (a int)");
        String sql = command.formatted(live.name());
        assertThat(List.of("DO $x$BEGIN " + sql + "; END$x$;",
                "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $x$BEGIN " + sql + "; END$x$; SELECT f();",
                "CREATE PROCEDURE p() LANGUAGE plpgsql AS $x$BEGIN " + sql + "; END$x$; CALL p();"))
            .allSatisfy((script) -> assertThat(refused(live, script)).singleElement()
                .satisfies((finding) -> assertThat(finding.detail()).startsWith("It changes pg_")));
        assertUntouched(live);
    }

    @Test
    void codeThatStaysInsideRuns(TestDatabase live) {
        Desired desired = read(live, "DO 'BEGIN CREATE TABLE t (a int); GRANT SELECT ON t TO pg_monitor; END';"
                + "SELECT count(*) FROM t; WITH x AS (SELECT 1) SELECT * FROM x;");
        assertThat(names(desired, PartKind.TABLE)).containsExactly("t");
    }

    private static void assertUntouched(TestDatabase live) {
        assertThat(live.strings("SELECT relname FROM pg_class WHERE relname = 'kept'")).hasSize(1);
        assertThat(live.strings("SELECT rolname FROM pg_roles WHERE rolname = 'r_" + live.name() + "'")).isEmpty();
        assertThat(live.strings("SELECT concat(d.datacl, s.setconfig, shobj_description(d.oid, 'pg_database'))"
                + " FROM pg_database d LEFT JOIN pg_db_role_setting s ON s.setdatabase = d.oid"
                + " WHERE d.datname = current_database()"))
            .containsExactly("");
        assertThat(live.strings("SELECT datname FROM pg_database WHERE datname LIKE 'migrate\\_scratch%'")).isEmpty();
    }

    @Test
    void aDumpIsRead(TestDatabase live) {
        Desired desired = read(live, """
                \\restrict abc
                SET statement_timeout = 0;
                SELECT pg_catalog.set_config('search_path', '', false);
                SET check_function_bodies = false;
                CREATE TYPE public.mood AS ENUM ('a');
                ALTER TYPE public.mood ADD VALUE 'b';
                CREATE TABLE public.t (id integer, m public.mood DEFAULT 'b' CHECK (m <> 'b'));
                \\unrestrict abc
                """);
        assertThat(names(desired, PartKind.TABLE)).containsExactly("t");
    }

    @Test
    void commentsTellRenames(TestDatabase live) {
        Desired desired = read(live, """
                CREATE TABLE t (
                    -- migrate:rename t.a=b
                    b int
                );
                --migrate:rename  "T x"=t\s
                SELECT '-- migrate:rename no';
                """);
        assertThat(desired.notes()).extracting(Desired.Note::text).containsExactly("t.a=b", "\"T x\"=t");
    }

    @Test
    void locationsThatCannotBeReadAreSaid(TestDatabase live) throws IOException {
        Files.writeString(this.folder.resolve("latin.sql"), "-- \u00e4", StandardCharsets.ISO_8859_1);
        assertThat(List.of("file:" + this.folder.resolve("none.sql"), "classpath:none/schema.sql", "classpath:none",
                "file:" + this.folder.resolve("latin.sql")))
            .allSatisfy((location) -> assertThatExceptionOfType(MigrateException.class)
                .isThrownBy(() -> read(live, location))
                .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_DESIRED_SCHEMA)));
    }

    private void write(String name, String text) throws IOException {
        Path file = this.folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> names(Desired desired, PartKind kind) {
        return desired.snapshot()
            .parts()
            .keySet()
            .stream()
            .filter((id) -> id.kind() == kind)
            .map((id) -> id.name().sql())
            .toList();
    }

    private List<Diagnostic> refused(TestDatabase live, String... scripts) {
        try {
            read(live, scripts);
        }
        catch (MigrateException ex) {
            return ex.diagnostics();
        }
        throw new AssertionError("it was accepted");
    }

    private Desired read(TestDatabase live, String... scripts) {
        if (scripts.length == 1 && scripts[0].matches("(file|classpath):.*")) {
            return read(live, new ScriptedSchema(new SqlFiles(scripts[0], getClass().getClassLoader())));
        }
        return read(live,
                new ScriptedSchema(() -> IntStream.range(0, scripts.length)
                    .mapToObj((index) -> new SourceText(scripts[index], SourceLocation.of(index + ".sql")))
                    .toList()));
    }

    private static Desired read(TestDatabase live, DesiredSource source) {
        DataSource dataSource = live.dataSource();
        try (DatabaseSession session = DatabaseSession.open(dataSource, new RunningStatements())) {
            LiveDatabase like = LiveDatabase.of(dataSource, session,
                    new HistoryTables("public", "migrate_version", "migrate_history"));
            return source.read(new ScratchServer(ScratchSettings.SAME_SERVER, like, new RunningStatements()),
                    new CatalogReader(CatalogScope.ALL));
        }
    }

}
