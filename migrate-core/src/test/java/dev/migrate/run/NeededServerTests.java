package dev.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement needs is told by its words, unless older servers take them too. */
class NeededServerTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE t ALTER COLUMN a SET DEFAULT (lower('X')) | 0
            ALTER TABLE t ALTER COLUMN a SET DEFAULT (1)::numeric | 0
            CREATE TABLE t (enforced int, period int, virtual int) | 0
            CREATE TABLE t (a int CONSTRAINT k NOT NULL) | 0
            UPDATE t SET a = NULL | 0
            ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES p (a, b) ON DELETE SET NULL | 0
            ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES p (a, b) ON DELETE SET NULL (a) | 15
            ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES p (a, b) ON DELETE SET DEFAULT (a) | 15
            CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT | 15
            ALTER TABLE t ALTER COLUMN a SET EXPRESSION AS (b + 1) | 17
            ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT ENFORCED | 18
            ALTER TABLE t ADD CONSTRAINT k NOT NULL a | 18
            GRANT DELETE, INSERT, MAINTAIN, SELECT ON t TO w | 17
            GRANT INSERT, MAINTAIN ON t TO w | 17
            GRANT MAINTAIN ON t TO w | 17
            REVOKE DELETE, MAINTAIN ON t FROM w | 17
            GRANT SELECT ON maintain TO w | 0
            GRANT SELECT ON a, maintain TO w | 0
            """)
    void whatAStatementNeedsIsKnown(String sql, int version) {
        assertThat(NewerSyntax.needed(sql)).isEqualTo(version);
    }

}
