package dev.migrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.revision.Revision;
import dev.migrate.sql.Placeholders;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlMigrationParserTests {

    private static final String WHOLE = """
            -- Free text, and a link: https://example.org
            -- revision: 0002
            -- revises: 0001, x.y-z
            -- message: Add: preferences
            -- created: 2026-11-20T10:30:00Z
            -- depends-on: 7c1fa2
            -- branch-labels: billing,eu

            -- migrate:up lock-timeout:5s, statement-timeout:10min retry:none
            CREATE TABLE t (id int);
            SELECT '
            -- migrate:down
            ', $$
            -- migrate:down
            $$; /*
            -- migrate:down
            */
            -- migrate:down transaction:false
            DROP TABLE t; -- and down
            """;

    @Test
    void aFileIsReadWhole() {
        Migration migration = parse(WHOLE);
        Revision revision = migration.revision();
        assertThat(revision.id()).isEqualTo("0002");
        assertThat(revision.revises()).containsExactly("0001", "x.y-z");
        assertThat(revision.message()).isEqualTo("Add: preferences");
        assertThat(revision.dependsOn()).containsExactly("7c1fa2");
        assertThat(revision.branchLabels()).containsExactly("billing", "eu");
        assertThat(revision.location()).hasToString("a.sql:2");
        assertThat(script(migration.upgrade()).options())
            .isEqualTo(new SectionOptions(true, Duration.ofSeconds(5), Duration.ofMinutes(10), false));
        assertThat(statements(migration.upgrade())).extracting((each) -> each.location().line())
            .containsExactly(10, 11);
        assertThat(script(migration.downgrade()).options()).isEqualTo(new SectionOptions(false, null, null, true));
        assertThat(statements(migration.downgrade())).extracting((each) -> each.location() + " " + each.text())
            .containsExactly("a.sql:19 DROP TABLE t");
        assertThat(migration.downgradeSection())
            .isEqualTo("-- migrate:down transaction:false\nDROP TABLE t; -- and down\n");
    }

    @Test
    void lineEndsAndByteOrderMarkMakeNoDifference() {
        Migration unix = parse(WHOLE);
        for (String other : List.of(WHOLE.replace("\n", "\r\n"), "\uFEFF" + WHOLE)) {
            Migration migration = parse(other);
            assertThat(migration.revision()).isEqualTo(unix.revision());
            assertThat(migration.checksum()).isEqualTo(unix.checksum());
            assertThat(statements(migration.downgrade())).isEqualTo(statements(unix.downgrade()));
        }
    }

    @Test
    void theChecksumIsOfBothWaysAndNothingElse() {
        String base = "-- revision: 1\n-- migrate:up\na;\n";
        String checksum = parse(base).checksum();
        assertThat(parse(base + "-- migrate:irreversible: because\n").checksum()).isEqualTo(checksum);
        assertThat(parse("-- message: x\n" + base.replace("up", "up retry:none")).checksum()).isEqualTo(checksum)
            .matches("v1:[0-9a-f]{64}");
        assertThat(parse(base + "-- migrate:down\n").checksum()).isNotEqualTo(checksum);
        assertThat(parse(base + "b;").checksum()).isNotEqualTo(checksum);
        assertThat(parse(base + "-- migrate:down\nb;").checksum()).isNotEqualTo(parse(base + "b;").checksum());
    }

    @Test
    void aFileMaySayThatThereIsNoWayBack() {
        assertThat(parse("-- revision: 1\n-- migrate:up\n-- migrate:irreversible: data: gone").downgrade())
            .isEqualTo(new MigrationBody.Irreversible("data: gone"));
        Migration silent = parse("-- revision: 1\n-- revises: none\n--migrate:up");
        assertThat(silent.downgrade())
            .isEqualTo(new MigrationBody.Irreversible("the file has no \"-- migrate:down\" section"));
        assertThat(silent.downgradeSection()).isNull();
        assertThat(silent.revision().isBase()).isTrue();
    }

    @Test
    void aSquashedRevisionSaysWhatItStandsFor() {
        String one = "v1:" + "0a".repeat(32);
        String two = "v2:" + "1b".repeat(32);
        Migration migration = parse("-- revision: 3\n-- squashes: 1, x.2\n-- squashed-checksums: " + one + "," + two
                + "\n-- migrate:up\na;");
        assertThat(migration.revision().squashes()).containsExactly("1", "x.2");
        assertThat(migration.squashedChecksums()).containsExactly(one, two);
        Migration usual = parse(WHOLE);
        assertThat(usual.revision().squashes()).isEmpty();
        assertThat(usual.squashedChecksums()).isEmpty();
        assertThat(parse("-- revision: 3\n-- squashes:\n-- migrate:up\n").revision().squashes()).isEmpty();
    }

    @Test
    void theBodiesOfAFileAreGivenAsWritten() {
        byte[] content = WHOLE.replace("CREATE TABLE t", "CREATE TABLE ${t}").getBytes(StandardCharsets.UTF_8);
        SourceSections sections = SourceSections.of("a.sql", content);
        assertThat(sections.upgrade().text()).startsWith("\nCREATE TABLE ${t} (id int);").endsWith("*/\n");
        assertThat(sections.downgrade()).extracting(SourceText::text).isEqualTo("\nDROP TABLE t; -- and down\n");
        byte[] silent = "-- revision: 1\n-- migrate:up\n-- migrate:irreversible: x".getBytes(StandardCharsets.UTF_8);
        assertThat(SourceSections.of("b.sql", silent).downgrade()).isNull();
        assertThat(findings(() -> SourceSections.of("c.sql", new byte[0])))
            .containsExactly("c.sql:1 BAD_SECTION the file has no \"-- migrate:up\" section");
    }

    @Test
    void aWordToLintCutsNothing() {
        Migration migration = parse("""
                -- revision: 1
                -- migrate:up
                -- migrate:lint-ignore drop-table: nothing reads it
                DROP TABLE a;
                -- migrate:irreversible: the rows are gone
                """);
        assertThat(statements(migration.upgrade())).extracting(SqlStatement::text).containsExactly("DROP TABLE a");
    }

    @Test
    void aWayBackThatWasKeptIsReadAgain() {
        SqlMigrationParser parser = new SqlMigrationParser(Placeholders.NONE);
        Migration migration = parse(WHOLE);
        MigrationBody back = parser.parseDowngrade("history", String.valueOf(migration.downgradeSection()));
        assertThat(script(back).options()).isEqualTo(script(migration.downgrade()).options());
        assertThat(statements(back)).extracting((each) -> each.location() + " " + each.text())
            .containsExactly("history:2 DROP TABLE t");
        assertThat(parser.parseDowngrade("history", "-- migrate:irreversible: x"))
            .isEqualTo(new MigrationBody.Irreversible("x"));
        assertThat(findings(() -> parser.parseDowngrade("history", "-- migrate:up\na;")))
            .containsExactly("history:1 BAD_SECTION \"-- migrate:up\" is not allowed in a downgrade section");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lock-timeout:0        | PT0S
            lock-timeout:250ms    | PT0.25S
            lock-timeout:2m       | PT2M
            lock-timeout:1min     | PT1M
            lock-timeout:2h       | PT2H
            """)
    void aDurationHasAUnit(String option, Duration expected) {
        Migration migration = parse("-- revision: 1\n-- migrate:up " + option);
        assertThat(script(migration.upgrade()).options().lockTimeout()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '\0',
            textBlock = """
                    SELECT 1; § 1 BAD_HEADER the file has no "-- revision:" line + 1 BAD_SECTION the file has no "-- migrate:up" section
                    -- revision: 1¶¶a;¶-- migrate:up § 3 BAD_SECTION SQL found before "-- migrate:up"
                    -- revision: 1¶-- migrate:up¶a;¶-- migrate:up § 4 BAD_SECTION a second "-- migrate:up" section
                    -- revision: 1¶-- migrate:up¶-- migrate:down¶-- migrate:down § 4 BAD_SECTION a second "-- migrate:down" section
                    -- revision: 1¶-- migrate:down¶-- migrate:up § 2 BAD_SECTION "-- migrate:down" comes before "-- migrate:up"
                    -- revision: 1¶-- migrate:up¶-- migrate:down¶-- migrate:irreversible: x § 4 BAD_SECTION the file has both
                    -- revision: 1¶-- migrate:up¶-- migrate:irreversible § 3 BAD_SECTION "-- migrate:irreversible" needs a reason
                    -- revision: 1¶-- migrate:up¶-- migrate:irreversible: x¶a; § 4 BAD_SECTION SQL found below "-- migrate:irreversible"
                    -- revision: 1¶-- migrate:up¶-- migrate:dwon § 3 BAD_SECTION unknown section "migrate:dwon"
                    -- revision: 1¶-- migrate:up¶  -- MIGRATE: Undo § 3 BAD_SECTION unknown section "migrate:undo"
                    -- revision: 1¶-- squashes: a b¶-- migrate:up § 2 ILLEGAL_REVISION_ID
                    -- revision: 1¶-- squashed-checksums: v1:0¶-- migrate:up § 2 BAD_HEADER "squashed-checksums" requires "squashes" + 2 BAD_HEADER "v1:0" is not a checksum
                    -- revision: 1¶-- revison: 2¶-- migrate:up § 2 BAD_HEADER unknown header key "revison"
                    -- revision: 1¶-- Revision: 2¶-- migrate:up § 2 BAD_HEADER unknown header key "Revision"
                    -- revision: 1¶-- message: a¶-- message: b¶-- migrate:up § 3 BAD_HEADER header key "message" is given twice
                    -- revision: 1¶-- migrate:up¶a;¶-- revision: 2¶-- migrate:up § 4 BAD_HEADER a second header begins here + 5 BAD_SECTION a second
                    -- revision: 1¶-- created: yesterday¶-- migrate:up § 2 BAD_HEADER "yesterday" is not a time in ISO 8601
                    -- revision: 1¶-- revises: 2, 2¶-- migrate:up § 2 BAD_HEADER revision id "2" is named twice
                    -- revision: a b¶-- revises: c d¶-- migrate:up § 1 ILLEGAL_REVISION_ID revision id "a b" + 2 ILLEGAL_REVISION_ID revision id "c d"
                    -- revision:¶-- migrate:up § 1 ILLEGAL_REVISION_ID revision id "" is not
                    -- revision: head¶-- branch-labels: base¶-- migrate:up § 1 ILLEGAL_REVISION_ID revision id "head" is a reserved + 2 ILLEGAL_REVISION_ID branch label "base"
                    -- revision: 1¶-- depends-on: a,¶-- migrate:up § 2 ILLEGAL_REVISION_ID dependency "" is not
                    -- revision: 1¶-- migrate:up transacton:false § 2 BAD_OPTION unknown option "transacton"
                    -- revision: 1¶-- migrate:up retry:all, lock-timeout:5 § 2 BAD_OPTION option "lock-timeout" cannot be "5" + 2 BAD_OPTION option "retry" cannot be "all"
                    -- revision: 1¶-- migrate:up lock-timeout:9999h § 2 BAD_OPTION option "lock-timeout" cannot be "9999h"
                    -- revision: 1¶-- migrate:up retry:none retry:none § 2 BAD_OPTION option "retry" is given twice
                    -- revision: 1¶-- migrate:up transaction § 2 BAD_OPTION option "transaction" cannot be ""
                    -- revision: 1¶-- migrate:up¶a;¶'b¶-- migrate:down¶c § 4 UNTERMINATED_SQL the string literal
                    -- revision: 1¶/* x § 1 BAD_SECTION the file has no + 2 UNTERMINATED_SQL the comment
                    -- revision: 1¶-- migrate:up¶COPY t FROM stdin;¶it's¶\\.¶-- migrate:down¶COMMIT; § 3 NOT_SQL COPY + 7 TRANSACTION_CONTROL "COMMIT"
                    -- revison: 1¶-- migrate:up retyr:none¶BEGIN;¶-- migrate:down¶\\i x § 1 BAD_HEADER unknown + 1 BAD_HEADER the file + 2 BAD_OPTION unknown + 3 TRANSACTION_CONTROL "BEGIN" + 5 NOT_SQL "\\i"
                    """)
    void everythingThatIsWrongIsToldWithItsLine(String text, String expected) {
        List<String> findings = findings(() -> parse(text.replace('¶', '\n')));
        List<String> parts = List.of(expected.split(" \\+ ", -1));
        assertThat(findings).hasSize(parts.size());
        for (int index = 0; index < parts.size(); index++) {
            assertThat(findings.get(index)).startsWith("a.sql:" + parts.get(index));
        }
    }

    @Test
    void bytesMustBeUtf8WithoutZero() {
        byte[] latin = "-- revision: 1\n-- message: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        SqlMigrationParser parser = new SqlMigrationParser(Placeholders.NONE);
        assertThat(findings(() -> parser.parse("a.sql", latin)))
            .containsExactly("a.sql:2 UNREADABLE_LOCATION the file is not UTF-8");
        assertThat(findings(() -> parse("-- a\n\n\0")))
            .containsExactly("a.sql:3 UNREADABLE_LOCATION the file has a zero byte");
        assertThat(parse("-- revision: 1\n-- message: \uFFFD\n-- migrate:up").revision().message()).isEqualTo("\uFFFD");
    }

    @Test
    void placeholdersOfBothWaysAreReplaced() {
        SqlMigrationParser parser = new SqlMigrationParser(new Placeholders(Map.of("s", "x")));
        byte[] file = "-- revision: 1\n-- migrate:up\n${s};\n-- migrate:down\n${t};".getBytes(StandardCharsets.UTF_8);
        assertThat(findings(() -> parser.parse("a.sql", file)))
            .containsExactly("a.sql:5 UNKNOWN_PLACEHOLDER placeholder \"t\" has no value");
    }

    static Migration parse(String text) {
        return new SqlMigrationParser(Placeholders.NONE).parse("a.sql", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> findings(Runnable action) {
        return catchThrowableOfType(MigrateException.class, action::run).diagnostics()
            .stream()
            .map((finding) -> finding.location() + " " + finding.code() + " " + finding.message())
            .toList();
    }

    private static MigrationBody.Script script(MigrationBody body) {
        assertThat(body).isInstanceOf(MigrationBody.Script.class);
        return (MigrationBody.Script) body;
    }

    private static List<SqlStatement> statements(MigrationBody body) {
        return script(body).script().statements();
    }

}
