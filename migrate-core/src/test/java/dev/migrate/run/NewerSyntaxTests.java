package dev.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewerSyntaxTests {

    private static @Nullable String hint(String sql, int position) {
        return NewerSyntax.hint(new SqlStatement(sql, SourceLocation.of("test")), position);
    }

    // the caret shows where the server stops
    private static @Nullable String hint(String marked) {
        int stop = marked.indexOf('^');
        return hint(marked.replace("^", ""), marked.codePointCount(0, stop) + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            CREATE TABLE t (a int CHECK (a > 0) NOT ^ENFORCED)                  | (NOT) ENFORCED               | 18
            CREATE TABLE t (a int GENERATED ALWAYS AS (1) /* x */ ^VIRTUAL)     | a virtual generated column   | 18
            ALTER TABLE t ADD UNIQUE (a, b ^WITHOUT /* x */ OVERLAPS)           | WITHOUT OVERLAPS             | 18
            ALTER TABLE t ADD FOREIGN KEY (a, PERIOD ^"b")                      | PERIOD                       | 18
            ALTER TABLE t ADD CONSTRAINT "a ""b" ^NOT NULL c                    | NOT NULL as a table          | 18
            ALTER TABLE t ADD /* ü */ ^NOT NULL c                               | NOT NULL as a table          | 18
            ALTER TABLE t ALTER a SET ^EXPRESSION AS (1)                        | SET EXPRESSION               | 17
            ALTER TABLE t ALTER a SET STORAGE ^default                          | SET STORAGE DEFAULT          | 16
            CREATE UNIQUE INDEX i ON t (a) ^NULLS NOT DISTINCT                  | NULLS (NOT) DISTINCT         | 15
            ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u ON DELETE SET NULL ^(a) | a column list after SET   | 15
            CREATE PUBLICATION p FOR TABLE s.a, "b c" ^(d)                      | a column list of a publication | 15
            ^MERGE INTO t                                                       | MERGE                        | 15
            """)
    void aServerStopsAtWhatItDoesNotKnow(String marked, String name, int version) {
        assertThat(hint(marked)).startsWith("PostgreSQL knows " + name).endsWith(" from version " + version + " on.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            CREATE TABLE t (a int ^"ENFORCED")
            CREATE TABLE t (a int ^enforced_by)
            CREATE TABLE t (a int ^'VIRTUAL')
            CREATE TABLE publication_table ^(a int)
            SELECT ^FROM
            """)
    void aMistakeIsNoNewerSyntax(String marked) {
        assertThat(hint(marked)).isNull();
    }

    @Test
    void aServerThatDoesNotSayWhereItStopsTellsNothing() {
        assertThat(hint("MERGE INTO t", 0)).isNull();
    }

}
