package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT * FROM a                            | SELECT * FROM a
            UPDATE public."A" SET name = 'x'           | UPDATE public."A" SET name
            /* of user 'x' */ DELETE FROM a -- 12      | DELETE FROM a
            INSERT INTO a VALUES (4711)                | INSERT INTO a VALUES
            SELECT 4711                                | SELECT
            SELECT a, b, c, d, e, f, g FROM t          | SELECT a, b, c, d, e
            ALTER ROLE a PASSWORD 'cut off in the midd | ALTER ROLE a PASSWORD
            DO $$ BEGIN PERFORM 1                      | DO
            SELECT a /* cut off                        | SELECT a
            COMMIT;                                    | COMMIT
            <insufficient privilege>                   | ~~
            """)
    void theBeginningIsGivenUpToTheFirstValue(String statement, String words) {
        assertThat(FirstWords.of(statement)).isEqualTo(words);
    }

}
