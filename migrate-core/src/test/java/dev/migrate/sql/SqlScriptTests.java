package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTests {

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '\0', nullValues = "-",
            textBlock = """
                    a; b                                                   § a¦b
                    a;; ;b;                                                § a¦b
                    -                                                      §
                    -- x                                                   §
                    ;                                                      §
                    a /* ; */; -- ;                                        § a
                    ';' ";" $$;$$; b                                       § ';' ";" $$;$$¦b
                    CREATE RULE r AS ON INSERT TO t DO (a; b); c           § CREATE RULE r AS ON INSERT TO t DO (a; b)¦c
                    f(a); g(b)                                             § f(a)¦g(b)
                    a); b                                                  § a)¦b
                    CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; b § CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END¦b
                    create or replace procedure p() begin atomic a; end; b § create or replace procedure p() begin atomic a; end¦b
                    CREATE FUNCTION f() BEGIN ATOMIC SELECT CASE WHEN a THEN CASE WHEN b THEN 1 END END; c; END; d § CREATE FUNCTION f() BEGIN ATOMIC SELECT CASE WHEN a THEN CASE WHEN b THEN 1 END END; c; END¦d
                    CREATE FUNCTION f() BEGIN ATOMIC SELECT t.end, 1 AS end, "end"; c; END; d § CREATE FUNCTION f() BEGIN ATOMIC SELECT t.end, 1 AS end, "end"; c; END¦d
                    CREATE FUNCTION f() BEGIN/**/ATOMIC a;END;b            § CREATE FUNCTION f() BEGIN/**/ATOMIC a;END¦b
                    CREATE FUNCTION f() AS $$ BEGIN; END $$ LANGUAGE plpgsql; b § CREATE FUNCTION f() AS $$ BEGIN; END $$ LANGUAGE plpgsql¦b
                    CREATE FUNCTION f() RETURN 1; b                        § CREATE FUNCTION f() RETURN 1¦b
                    CREATE TABLE begin (atomic int); b                     § CREATE TABLE begin (atomic int)¦b
                    SELECT CASE WHEN a THEN 1 END; b                       § SELECT CASE WHEN a THEN 1 END¦b
                    """)
    void aSemicolonEndsAStatementOutsideOfBodies(String sql, String statements) {
        SqlScript script = script((sql != null) ? sql : "");
        assertThat(script.statements()).extracting(SqlStatement::text)
            .containsExactlyElementsOf((statements == null) ? List.of() : List.of(statements.split("¦", -1)));
        assertThat(script.statementCount()).isEqualTo(script.statements().size());
    }

    @Test
    void eachStatementKnowsItsLine() {
        SqlScript script = SqlScript.of("\r\n-- x\r\na\r\n;\rb; c\n'\n';\n\nd", new SourceLocation("a.sql", 10));
        assertThat(script.statements()).extracting((statement) -> statement.location().line())
            .containsExactly(12, 14, 14, 18);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '\0', textBlock = """
            a;¶\\i x.sql¶b;¶ \\copy t from 'x' § 2 NOT_SQL "\\i", 4 NOT_SQL "\\copy"
            SELECT 1 \\gset x_¶; COMMIT; § 1 NOT_SQL "\\gset", 2 TRANSACTION_CONTROL "COMMIT"
            \\restrict abc'¶SELECT 1; § 1 NOT_SQL "\\restrict"
            COPY t (a, b) FROM stdin;¶1→it's¶\\.¶BEGIN; § 1 NOT_SQL COPY, 4 TRANSACTION_CONTROL "BEGIN"
            a;¶COPY t FROM STDIN WITH (FORMAT csv); § 2 NOT_SQL COPY
            COPY (SELECT 1 FROM stdin) TO STDOUT § 1 NOT_SQL COPY
            COPY t FROM STDIN;¶1¶\\.¶¶COPY u FROM STDIN;¶2¶\\.¶ § 1 NOT_SQL COPY, 5 NOT_SQL COPY
            begin § 1 TRANSACTION_CONTROL "BEGIN"
            START TRANSACTION READ ONLY § 1 TRANSACTION_CONTROL "START TRANSACTION"
            COMMIT AND CHAIN § 1 TRANSACTION_CONTROL "COMMIT"
            COMMIT PREPARED 'x' § 1 TRANSACTION_CONTROL "COMMIT PREPARED"
            a;¶END; § 2 TRANSACTION_CONTROL "END"
            ROLLBACK; ROLLBACK WORK § 1 TRANSACTION_CONTROL "ROLLBACK"
            ROLLBACK PREPARED 'x' § 1 TRANSACTION_CONTROL "ROLLBACK PREPARED"
            abort § 1 TRANSACTION_CONTROL "ABORT"
            PREPARE TRANSACTION 'x' § 1 TRANSACTION_CONTROL "PREPARE TRANSACTION"
            BEGIN;¶SELECT 'x § 1 TRANSACTION_CONTROL "BEGIN", 2 UNTERMINATED_SQL the string
            CREATE TABLE t (¶a numeric(3,2¶, b int); § 1 UNTERMINATED_SQL the parenthesis
            a;¶CREATE FUNCTION f()¶BEGIN ATOMIC a; § 3 UNTERMINATED_SQL the BEGIN ATOMIC
            """)
    void everythingThatCannotRunIsFoundWithItsLine(String sql, String expected) {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> script(sql.replace('¶', '\n').replace('→', '\t')));
        List<String> parts = List.of(expected.split(", ", -1));
        assertThat(ex.diagnostics()).hasSize(parts.size());
        for (int index = 0; index < parts.size(); index++) {
            var diagnostic = ex.diagnostics().get(index);
            assertThat(diagnostic.location() + " " + diagnostic.code() + " " + diagnostic.message())
                .startsWith("a.sql:" + parts.get(index));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ROLLBACK TO x", "ROLLBACK WORK TO SAVEPOINT x", "ROLLBACK TRANSACTION TO x",
            "SAVEPOINT x", "RELEASE x", "PREPARE p AS SELECT 1", "SET TRANSACTION READ ONLY", "COPY t FROM '/x'",
            "COPY t TO PROGRAM 'x'", "DO $$ BEGIN COMMIT; END $$", "SELECT '\\i'", "SELECT E'\\\\'",
            "COMMENT ON x IS ''", "CREATE TABLE stdin ()", "SELECT a FROM stdin" })
    void whatOnlyLooksLikeItIsAllowed(String sql) {
        assertThat(script(sql).statementCount()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '\0', textBlock = """
            SELECT 1;              § SELECT/**/1
            SELECT 1;              § ;-- x¶ SELECT→1;;
            SELECT 'a←¶b'          § SELECT 'a¶b'
            a $$b←¶c$$ d           § a $$b¶c$$←¶d
            a; b                   § a;¶¶b;
            E'a'¶'b'               § E'a' -- c¶   'b'
            f(a)                   § f ( a )
            """)
    void theChecksumIsOfTheTokensOnly(String left, String right) {
        assertThat(script(control(left)).checksum()).isEqualTo(script(control(right)).checksum());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '\0', textBlock = """
            a b        § ab
            a b        § a; b
            ab c       § a bc
            a          § A
            'a b'      § 'a  b'
            'a←b'      § 'a¶b'
            'é'        § 'è'
            'a'        § N'a'
            '😀'       § '😁'
            $$a$$      § $x$a$x$
            """)
    void theChecksumTellsOtherTokens(String left, String right) {
        assertThat(script(control(left)).checksum()).isNotEqualTo(script(control(right)).checksum());
    }

    @Test
    void theChecksumOfTheFirstStatementsIsThatOfAScriptOfThem() {
        SqlScript script = script("a; b; " + "x".repeat(20_000) + " 'é😀'; d");
        assertThat(script.checksum(2)).isEqualTo(script("a; b").checksum()).matches("v1:[0-9a-f]{64}");
        assertThat(script.checksum(0)).isEqualTo(script("").checksum());
        assertThat(script.checksum(4)).isEqualTo(script.checksum(99)).isEqualTo(script.checksum());
    }

    @Test
    void placeholdersAreReplacedInEachStatementAndDoNotCount() {
        String sql = "a ${x};\nb '${x}' '\\${x}';\nc";
        SqlScript script = SqlScript.of(source(sql), new Placeholders(Map.of("x", "1\n2")));
        assertThat(script.statements()).extracting(SqlStatement::text)
            .containsExactly("a 1\n2", "b '1\n2' '${x}'", "c");
        assertThat(script.statements()).extracting((statement) -> statement.location().line()).containsExactly(1, 2, 3);
        assertThat(script.checksum())
            .isEqualTo(SqlScript.of(source(sql), new Placeholders(Map.of("x", "3"))).checksum());
    }

    @Test
    void aPlaceholderCannotBringAnotherStatement() {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> SqlScript.of(source("a;\nb ${x}"), new Placeholders(Map.of("x", "; COMMIT"))));
        assertThat(ex.diagnostics()).extracting((diagnostic) -> diagnostic.location() + " " + diagnostic.code())
            .containsExactly("a.sql:2 TRANSACTION_CONTROL", "a.sql:2 BAD_SETTING");
    }

    @Test
    void anyTokensSurviveSplitting() {
        List<String> tokens = List.of("a", "\"b;\"", "'c;'", "$$;$$", "$x$;$$;$x$", "(a;b)", "1.5", "$1", "+", "::",
                "/* ; /* ; */ */", "-- ;\n", "E'\\';'", "U&'\\0061;'", "[", "]", "...", ":=", "é", "U&\"x;\"");
        Random random = new Random(42);
        for (int round = 0; round < 2000; round++) {
            StringBuilder script = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int count = random.nextInt(6); count > 0; count--) {
                StringBuilder statement = new StringBuilder("s");
                for (int length = random.nextInt(8); length > 0; length--) {
                    statement.append(' ').append(tokens.get(random.nextInt(tokens.size())));
                }
                statement.append(" e");
                expected.add(statement.toString());
                script.append(" \n").append(statement).append(random.nextBoolean() ? ";" : " ;;");
            }
            assertThat(script(script.toString()).statements()).extracting(SqlStatement::text).isEqualTo(expected);
        }
    }

    private static String control(String text) {
        return text.replace('¶', '\n').replace('←', '\r').replace('→', '\t');
    }

    private static SourceText source(String sql) {
        return new SourceText(sql, SourceLocation.of("a.sql"));
    }

    private static SqlScript script(String sql) {
        return SqlScript.of(sql, SourceLocation.of("a.sql"));
    }

}
