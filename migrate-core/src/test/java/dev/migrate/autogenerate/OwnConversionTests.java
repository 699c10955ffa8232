package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft;
import dev.migrate.schema.SchemaRevisionDraft.Conversions;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.SimpleArgumentsAggregator;

/** Values are converted as requested, there and back. */
@PostgresTest
class OwnConversionTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @TableSource("""
            CREATE TABLE t (c bigint); | 1500 | -- migrate:using t.c=to_timestamp(c / 1000.0)\\n-- migrate:using-down t.c = (extract(epoch FROM c) * 1000)::bigint\\nCREATE TABLE t (c timestamptz); | extract(epoch FROM c)::text | 1.500000 | 1500
            CREATE TABLE t (c text[]); | '{a,b}' | -- migrate:using t.c=array_to_string(c, ';')\\n-- migrate:using-down t.c=string_to_array(c, ';')\\nCREATE TABLE t (c text); | c | a;b | {a,b}
            CREATE TABLE t (c timestamp); | '2024-07-01 12:00' | -- migrate:using public.t.c=c AT TIME ZONE 'Europe/Berlin'\\n-- migrate:using-down t.c=c AT TIME ZONE 'Europe/Berlin'\\nCREATE TABLE t (c timestamptz); | (c AT TIME ZONE 'UTC')::text | 2024-07-01 10:00:00 | 2024-07-01 12:00:00
            CREATE TABLE t ("A=b" int); | 7 | -- migrate:using t."A=b"=repeat('x', "A=b")\\n-- migrate:using-down t."A=b"=length("A=b")\\nCREATE TABLE t ("A=b" text); | "A=b" | xxxxxxx | 7
            CREATE TABLE o (c int); | 2 | -- migrate:rename o=t\\n-- migrate:rename t.c=d\\n-- migrate:using t.d=chr(64 + d)\\n-- migrate:using-down t.d=ascii(d) - 64\\nCREATE TABLE t (d text); | d | B | 2
            CREATE SCHEMA s; CREATE TABLE s.t (c int); | 2 | -- migrate:using s.t.c=chr(64 + c)\\n-- migrate:using-down s.t.c=ascii(c) - 64\\nCREATE SCHEMA s; CREATE TABLE s.t (c text); | c | B | 2
            CREATE TYPE e AS ENUM ('a', 'old', 'z'); CREATE TABLE t (c e); | 'old' | -- migrate:replace e.old=z\\nCREATE TYPE e AS ENUM ('a', 'z'); CREATE TABLE t (c e); | c::text | z | z
            CREATE TYPE e AS ENUM ('a', 'it''s', 'z'); CREATE TABLE t (c e DEFAULT 'it''s'); | 'it''s' | -- migrate:replace e.it's="z"\\nCREATE TYPE e AS ENUM ('z', 'a'); CREATE TABLE t (c e DEFAULT 'z'); | c::text | z | z
            CREATE TYPE e AS ENUM ('a', '$t', '$c'); CREATE TABLE t (c e[]); | '{$t,a,NULL}' | -- migrate:replace e."$t"="$c"\\nCREATE TYPE e AS ENUM ('a', '$c'); CREATE TABLE t (c e[]); | c::text | {$c,a,NULL} | {$c,a,NULL}
            CREATE TYPE e AS ENUM ('a', 'x', 'y'); CREATE DOMAIN d AS e; CREATE TABLE t (c d); | 'x' | -- migrate:replace e.x=a\\n-- migrate:replace e.y=a\\nCREATE TYPE e AS ENUM ('a'); CREATE DOMAIN d AS e; CREATE TABLE t (c d); | c::text | a | a
            CREATE TYPE e AS ENUM ('a', '$t'); CREATE TABLE t ("$t" e); | '$t' | -- migrate:replace e.$t=a\\nCREATE TYPE e AS ENUM ('a'); CREATE TABLE t ("$t" e); | "$t"::text | a | a
            CREATE TABLE t (c text); | 'old' | -- migrate:replace e.old=new\\nCREATE TYPE e AS ENUM ('new'); CREATE TABLE t (c e); | c::text | new | new
            """)
    void valuesAreWhatWasAskedFor(@AggregateWith(Way.From.class) Way way, TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", way.live(), "SELECT 1;")
            .wants(way.desired());
        String table = database.strings("SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n"
                + " ON n.oid = relnamespace WHERE relkind = 'r' AND nspname IN ('public', 's') AND relname IN ('t', 'o')")
            .get(0);
        database.run("INSERT INTO " + table + " VALUES ($v$" + way.row() + "$v$)");
        assertThat(service.autogenerate("Convert").findings()).isEmpty();
        service.migrator().upgrade();
        assertThat(database.strings("SELECT " + way.read() + " FROM " + (table.equals("o") ? "t" : table)))
            .containsExactly(way.up());
        assertThat(service.autogenerate("Again").changes()).isEmpty();
        service.migrator().downgrade("0001");
        assertThat(database.strings("SELECT regexp_replace(x::text, '^\\(\"?|\"?\\)$', '', 'g') FROM " + table + " x"))
            .containsExactly(way.down());
    }

    @ParameterizedTest
    @TableSource("""
            using t.c | "t.c" is not understood
            using c=1 | "c=1" is not understood
            using t.c=1; DROP TABLE t | "t.c=1; DROP TABLE t" is not one expression
            using t.x=1 | the conversion "t.x=1" is not possible: the desired schema has no such column of a table
            using u.c=1 | the conversion "u.c=1" is not possible: the desired schema has no such column of a table
            replace e.x=y | the conversion "e.x=y" is not possible: the enum of the desired schema has no value "y"
            replace e.a=a | the conversion "e.a=a" is not possible: the enum of the desired schema still has the value "a"
            replace t.x=y | the conversion "t.x=y" is not possible: the desired schema has no such enum
            usng t.c=1 | "-- migrate:usng" is not a comment that a desired schema can have
            """)
    void aCommentThatCannotBeFollowedIsReportedWithItsLine(String comment, String message, TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TYPE e AS ENUM ('a', 'x'); CREATE TABLE t (c int);", "SELECT 1;")
            .wants("CREATE TYPE e AS ENUM ('a');\n-- migrate:" + comment + "\nCREATE TABLE t (c text);");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("Convert"))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().message()).isEqualTo(message);
                assertThat(Objects.requireNonNull(ex.diagnostic().location()).line()).isEqualTo(2);
            });
    }

    @ParameterizedTest
    @TableSource("""
            t.k=1 | the conversion "t.k=1" is not possible: the type of the column does not change
            t.n=1 | the conversion "t.n=1" is not possible: the column is new
            t.c=(1 | the parenthesis that opens here is not closed
            """)
    void anOptionThatChangesNothingIsRefused(String option, String message, TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (c int, k int);", "SELECT 1;")
            .wants("CREATE TABLE t (c text, k int, n int);");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate(using(option)))
            .satisfies((ex) -> assertThat(ex.diagnostic().message()).contains(message));
    }

    @Test
    void anExpressionThatTheServerRefusesIsNotWritten(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", "CREATE TABLE t (c int);", "SELECT 1;")
            .wants("CREATE TABLE t (c date);");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> service.autogenerate(using("t.c=nothing(c)")))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_PROVEN));
    }

    @Test
    void theHintOfALossIsFollowed(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (c bigint);", "SELECT 1;")
            .wants("CREATE TABLE t (c timestamptz);");
        Diagnostic asked = service.autogenerate("Convert").findings().get(0);
        assertThat(asked.code()).isEqualTo(DiagnosticCode.DESTRUCTIVE_CHANGE);
        String option = option("--using '(.*?)…'", asked) + "to_timestamp(c / 1000.0)";
        assertThat(service.autogenerate(using(option)).findings()).isEmpty();
    }

    @ParameterizedTest
    @TableSource("""
            CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (c e); | CREATE TYPE e AS ENUM ('a', 'B'); CREATE TABLE t (c e); | RENAME VALUE 'b' TO 'B'
            CREATE TYPE e AS ENUM ('a', 'b', 'd'); CREATE TABLE t (c e[]); | CREATE TYPE e AS ENUM ('x.y', 'b', 'd', 'e'); CREATE TABLE t (c e[]); | RENAME VALUE 'a' TO 'x.y'
            CREATE TYPE e AS ENUM ('a"b'); CREATE TABLE t (c e); | CREATE TYPE e AS ENUM ('a=b'); CREATE TABLE t (c e); | RENAME VALUE 'a"b' TO 'a=b'
            CREATE TYPE k AS (x int, y text); CREATE TABLE t (c k); | CREATE TYPE k AS (x int, z text); CREATE TABLE t (c k); | RENAME ATTRIBUTE y TO z
            CREATE TYPE k AS (x int, y text); CREATE TABLE t (c k[]); | CREATE TYPE k AS ("X" int, y text); CREATE TABLE t (c k[]); | RENAME ATTRIBUTE x TO "X"
            CREATE SCHEMA s; CREATE TABLE t (a int, b int); | CREATE SCHEMA s; CREATE TABLE s.t (a int, b int); | SET SCHEMA s
            CREATE TABLE "a.b" (a int, b int); | CREATE TABLE "C d" (a int, b int); | RENAME TO "C d"
            """)
    void theHintOfAPossibleRenameIsFollowed(String live, String desired, String sql, TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", live, "SELECT 1;").wants(desired);
        Diagnostic asked = service.autogenerate("Rename").findings().get(0);
        assertThat(asked.code()).isEqualTo(DiagnosticCode.POSSIBLE_RENAME);
        String option = option("--rename '(.*?)',", asked);
        AutogenerateReport report = service.autogenerate(Service.draft("Rename").renaming(List.of(option)));
        assertThat(report.findings()).isEmpty();
        assertThat(Service.text(report.revisions().get(0))).contains(sql);
    }

    @Test
    void aValueThatHasAReplacementIsNotAskedFor(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (c e);", "SELECT 1;")
            .wants("CREATE TYPE e AS ENUM ('a', 'c'); CREATE TABLE t (c e);");
        Conversions conversions = new Conversions(List.of(), List.of(), List.of("e.b=c"));
        assertThat(service.autogenerate(Service.draft("x").converting(conversions)).revisions()).hasSize(1);
    }

    @Test
    void onlyRealCommentsAreRead(TestDatabase database) {
        String body = "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$\n-- migrate:up\nSELECT '\n-- migrate:x'$$;";
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE t (c int);\n" + body, "SELECT 1;")
            .wants("/*\n-- migrate:y\n*/\r\n-- migrate:using t.c=chr(c)\r\nCREATE TABLE t (c text);\r\n" + body);
        AutogenerateReport report = service.autogenerate("Convert");
        assertThat(report.findings()).isEmpty();
        assertThat(Service.text(report.revisions().get(0))).contains("USING chr(c);");
    }

    @Test
    void whatIsWrittenMoreThanOnceIsRefused(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", "CREATE TABLE t (c int);", "SELECT 1;")
            .wants("-- migrate:using t.c=c\n-- migrate:using public.t.c=1\nCREATE TABLE t (c text);");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("x", Option.ALLOW_DROP))
            .satisfies((ex) -> assertThat(ex.diagnostic().message()).endsWith("another is given for the same column"));
    }

    private static SchemaRevisionDraft using(String option) {
        return Service.draft("Convert").converting(new Conversions(List.of(option), List.of(), List.of()));
    }

    /**
     * A conversion there and back.
     *
     * @param live the schema before
     * @param row the value of its table's only row
     * @param desired the schema after
     * @param read reads the value after the upgrade
     * @param up what it is then
     * @param down what it is after the downgrade
     */
    record Way(String live, String row, String desired, String read, String up, String down) {

        static final class From extends SimpleArgumentsAggregator {

            @Override
            protected Object aggregateArguments(ArgumentsAccessor row, Class<?> type, AnnotatedElementContext context,
                    int index) {
                List<String> texts = row.toList().stream().limit(6).map(String::valueOf).toList();
                return new Way(texts.get(0), texts.get(1), texts.get(2).replace("\\n", "\n"), texts.get(3),
                        texts.get(4), texts.get(5));
            }

        }

    }

    private static String option(String pattern, Diagnostic diagnostic) {
        return Pattern.compile(pattern)
            .matcher(Objects.requireNonNull(diagnostic.hint()))
            .results()
            .findFirst()
            .map((MatchResult match) -> match.group(1))
            .orElseThrow();
    }

}
