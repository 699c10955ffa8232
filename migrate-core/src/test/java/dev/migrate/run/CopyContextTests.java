package dev.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class CopyContextTests {

    private static @Nullable CopyContext read(String table, String context) {
        return CopyContext.of(new PSQLException(new ServerErrorMessage("SERROR\0C22P02\0Mfailed\0W" + context + "\0")),
                table, List.of("a", "a b", "c"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            t  | COPY t, line 12, column a: "7"             | 12 | a
            t  | COPY t, line 12, column a b: "7"           | 12 | a b
            t  | COPY t, line 12, column a: null input      | 12 | a
            t  | COPY t, line 12                            | 12 |
            t  | COPY t, line 12: "7 8"                     | 12 |
            t2 | COPY t2, line 12, column c: "COPY t2, 9"   | 12 | c
            t  | COPY t, Zeile 12, Spalte a: »7«            | 12 | a
            t  | COPY t, ligne 12, colonne a : « 7 »        | 12 | a
            t  | COPY t, строка 12, столбец a: "7"          | 12 | a
            t  | tのCOPY、行 12、列 a: "7"                  | 12 | a
            """)
    void theLineAndColumnAreReadInEachLanguage(String table, String context, int line, @Nullable String column) {
        assertThat(read(table, context)).isEqualTo(new CopyContext(line, column));
    }

    @Test
    void theLineOfTheCopyIsReadBehindThatOfAFunction() {
        assertThat(read("t", "PL/pgSQL function f(t) line 3 at RAISE\nCOPY t, line 12, column c: \"7\""))
            .isEqualTo(new CopyContext(12, "c"));
    }

    @Test
    void anErrorElsewhereHasNoLine() {
        assertThat(read("t", "SQL statement \"SELECT 1 FROM ONLY t\"")).isNull();
    }

}
