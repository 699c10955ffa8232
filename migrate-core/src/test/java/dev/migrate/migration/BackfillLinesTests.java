package dev.migrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.Batches;
import dev.migrate.sql.Placeholders;
import dev.migrate.sql.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackfillLinesTests {

    private static Migration parse(String up) {
        String file = "-- revision: 1\n-- revises: none\n" + up.replace('¶', '\n');
        return new SqlMigrationParser(Placeholders.NONE).parse("x.sql", file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SqlStatement> statements(String up) {
        return ((MigrationBody.Script) parse(up).upgrade()).script().statements();
    }

    @Test
    void theStatementBelowIsCarriedOutInBatches() {
        List<SqlStatement> statements = statements("""
                -- migrate:up transaction:false
                UPDATE a SET b = 1;
                -- migrate:backfill table="My T" batch=10000 pause=10ms

                -- what it is for
                UPDATE "My T" SET b = 2; -- migrate
                UPDATE c SET b = 3;
                   -- migrate:backfill	table=s.d pause=1s
                DELETE FROM S.D""");
        assertThat(statements).extracting(SqlStatement::batches)
            .containsExactly(null, new Batches(10000, Duration.ofMillis(10), null, false), null,
                    new Batches(null, Duration.ofSeconds(1), null, false));
        assertThat(statements.get(1).written())
            .isEqualTo("-- migrate:backfill table=\"My T\" batch=10000 pause=10ms\nUPDATE \"My T\" SET b = 2");
    }

    @Test
    void theLineIsNoPartOfTheChecksum() {
        String with = "-- migrate:up transaction:false¶-- migrate:backfill table=a¶UPDATE a SET b = 1;";
        assertThat(parse(with).checksum())
            .isEqualTo(parse("-- migrate:up transaction:false¶UPDATE a SET b = 1;").checksum());
    }

    @Test
    void aTextThatLooksLikeItIsNone() {
        assertThat(statements("-- migrate:up transaction:false¶SELECT '¶-- migrate:backfill table=a¶';"))
            .extracting(SqlStatement::batches)
            .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§',
            textBlock = """
                    -- migrate:backfill¶UPDATE a SET b = 1                     | x.sql:4 "-- migrate:backfill" does not say which table
                    -- migrate:backfill table=b¶UPDATE a SET b = 1             | x.sql:4 "-- migrate:backfill" names table b, and the statement changes a
                    -- migrate:backfill table=s.a¶UPDATE a SET b = 1           | x.sql:4 "-- migrate:backfill" names table s.a, and the statement changes a
                    -- migrate:backfill table=a bach=1¶UPDATE a SET b = 1      | x.sql:4 unknown option "bach"
                    -- migrate:backfill table=a batch:1¶UPDATE a SET b = 1     | x.sql:4 option "batch:1" has no value
                    -- migrate:backfill table=a table=a¶UPDATE a SET b = 1     | x.sql:4 option "table" is given twice
                    -- migrate:backfill table=a batch=0¶UPDATE a SET b = 1     | x.sql:4 option "batch" cannot be "0"
                    -- migrate:backfill table=a batch=1k¶UPDATE a SET b = 1    | x.sql:4 option "batch" cannot be "1k"
                    -- migrate:backfill table=a pause=1¶UPDATE a SET b = 1     | x.sql:4 option "pause" cannot be "1"
                    -- migrate:backfill table=a background=yes¶UPDATE a SET b = 1 | x.sql:4 option "background" cannot be "yes"
                    -- migrate:backfill table=a background¶UPDATE a SET b = 1  | x.sql:4 option "background" has no value
                    -- migrate:backfill table=a background=true¶UPDATE a SET b = 1;¶SELECT 1 | x.sql:6 a statement follows a backfill that runs in the background
                    -- migrate:backfill table=a background=true¶UPDATE a SET b = 1;¶-- migrate:backfill table=a¶DELETE FROM a | x.sql:7 a statement follows a backfill that runs in the background
                    UPDATE a SET b = 1;¶-- migrate:down transaction:false¶-- migrate:backfill table=a background=true¶UPDATE a SET b = 1 | x.sql:7 a downgrade cannot run in the background
                    -- migrate:backfill table="a¶UPDATE a SET b = 1            | x.sql:4 "-- migrate:backfill" has a quote that is not closed
                    -- migrate:backfill table=a.1¶UPDATE a SET b = 1          | x.sql:4 option "table" cannot be "a.1"
                    -- migrate:backfill table=/*¶UPDATE a SET b = 1            | x.sql:4 option "table" cannot be "/*"
                    -- migrate:backfill table=a¶INSERT INTO a VALUES (1)       | x.sql:5 the statement cannot be carried out in batches: it begins with neither UPDATE nor DELETE
                    -- migrate:backfill table=a¶WITH x AS (SELECT) UPDATE a SET b = 1 | x.sql:5 the statement cannot be carried out in batches: it begins with neither UPDATE nor DELETE
                    -- migrate:backfill table=a¶UPDATE a SET b = 1 RETURNING c | x.sql:5 the statement cannot be carried out in batches: it has RETURNING, whose result is not read
                    -- migrate:backfill table=a¶DELETE FROM a WHERE CURRENT OF c | x.sql:5 the statement cannot be carried out in batches: it follows a cursor
                    -- migrate:backfill table=a                                | x.sql:4 no statement follows "-- migrate:backfill"
                    UPDATE a¶-- migrate:backfill table=a¶SET b = 1             | x.sql:5 "-- migrate:backfill" is within a statement
                    -- migrate:backfill table=a¶-- migrate:backfill table=a¶UPDATE a SET b = 1 | x.sql:5 a second "-- migrate:backfill" for one statement
                    -- Migrate:backfill table=a¶UPDATE a SET b = 1             | x.sql:4 unknown section "migrate:backfill"
                    -- migrate: backfill table=a¶UPDATE a SET b = 1            | x.sql:4 unknown section "migrate:backfill"
                    -- migrate:backfil table=a¶UPDATE a SET b = 1              | x.sql:4 unknown section "migrate:backfil"
                    -- migrate backfill table=a¶UPDATE a SET b = 1             | x.sql:4 "-- migrate backfill table=a" is not a marker of a section
                    UPDATE a SET b = 1; -- migrate:backfill table=a¶UPDATE a SET b = 1 | x.sql:4 "-- migrate:backfill table=a" is not on its own line
                    /* migrate:backfill table=a */¶UPDATE a SET b = 1          | x.sql:4 "/* migrate:backfill table=a */" is a block comment
                    """)
    void whatCannotBeMeantIsRefusedAtItsLine(String up, String finding) {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> parse("-- migrate:up transaction:false¶" + up));
        assertThat(ex.diagnostics()
            .stream()
            .map((diagnostic) -> diagnostic.location() + " " + diagnostic.message())
            .collect(Collectors.joining("; "))).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n" })
    void backfillsInTheBackgroundAreTheLastOfTheirSection(String lineEnd) {
        List<SqlStatement> statements = statements("""
                -- migrate:up transaction:false
                ALTER TABLE a ADD COLUMN b int;
                -- migrate:backfill table=a background=true
                UPDATE a SET b = 1;
                -- migrate:backfill table=a background=true batch=5
                DELETE FROM a WHERE c""".replace("\n", lineEnd));
        assertThat(statements).extracting(SqlStatement::batches)
            .containsExactly(null, new Batches(null, Duration.ZERO, null, true),
                    new Batches(5, Duration.ZERO, null, true));
        assertThat(statements.get(2).written())
            .isEqualTo("-- migrate:backfill table=a batch=5 background=true\nDELETE FROM a WHERE c");
    }

    @Test
    void aSectionInOneTransactionIsRefused() {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> parse("-- migrate:up¶-- migrate:backfill table=a¶UPDATE a SET b = 1;"));
        assertThat(ex.diagnostic().message()).endsWith("is in a section that runs in one transaction");
    }

}
