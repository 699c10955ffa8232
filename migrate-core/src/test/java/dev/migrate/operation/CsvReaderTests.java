package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.change.BadOperationException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;

/** CSV by RFC 4180, and nothing else. */
class CsvReaderTests {

    private static CsvRows csv(String text, Charset charset) {
        return new CsvRows("a.csv", new ByteArrayResource(text.getBytes(charset)));
    }

    private static List<List<?>> rows(String text) {
        List<List<?>> rows = new ArrayList<>();
        csv(text, StandardCharsets.UTF_8).forEachRow((row) -> rows.add(new ArrayList<>(row)));
        return rows;
    }

    @Test
    void valuesAreWhatTheFileSays() {
        assertThat(rows("\uFEFFa,\"b\"\r\n1,\"x\"\"y\r\nz,\"\r\n, \n\"\",é"))
            .containsExactly(List.of("1", "x\"y\r\nz,"), Arrays.asList(null, " "), List.of("", "é"));
        assertThat(csv(" a ,b\n", StandardCharsets.UTF_8).columns()).containsExactly(" a ", "b");
        assertThat(rows("a\n1\n\n2")).containsExactly(List.of("1"), Arrays.asList((Object) null), List.of("2"));
    }

    @Test
    void aLongFileIsReadToItsEnd() {
        String value = "é€😀".repeat(5000);
        assertThat(rows("a,b\n" + (value + ",\"" + value + "\"\n").repeat(3))).hasSize(3)
            .allSatisfy((row) -> assertThat(row).hasSize(2).allMatch(value::equals));
    }

    static Stream<Arguments> broken() {
        return Stream.of(row("", "line 1, column 1: the file is empty"),
                row("a,,b\n", "line 1, column 1: the name of a column is empty"),
                row("a,a\n", "line 1, column 1: column \"a\" appears twice"),
                row("a, \"b\"\n1,2\n", "line 1, column 4: a quote is within a value"),
                row("a,b\n1,2\n3,\"1\"x\n", "line 3, column 6: a value goes on after its closing quote"),
                row("a,b\n1,2\n3,x\"y\"\n", "line 3, column 4: a quote is within a value"),
                row("a,b\n1,\"2\n\n3,4\n", "line 2, column 3: a quote is not closed"),
                row("a,b\n1,2\n\n3,4\n", "line 3, column 1: the row has 1 values, and the first line names 2 columns"),
                row("a,b\n1,2\n1,2,3\n", "line 3, column 1: the row has 3 values"),
                row("a,b\n1,\"x\ny\"\n1\n", "line 4, column 1: the row has 1 values"),
                row("a,b\n1,2\r3,4\n", "line 2, column 5: a carriage return is not followed by a line feed"),
                row("a,b\n1,x\0y\n", "line 2, column 4: the file has the character NUL"));
    }

    private static Arguments row(String text, String message) {
        return Arguments.of(text, message);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsNotCsvIsRefusedWithItsPlace(String text, String message) {
        assertThatExceptionOfType(BadOperationException.class).isThrownBy(() -> rows(text))
            .withMessageContaining("\"a.csv\", " + message);
    }

    @Test
    void anotherCharsetIsRefusedWithItsPlace() {
        CsvRows latin = csv("a,b\n1,2\n3,café\n", StandardCharsets.ISO_8859_1);
        assertThat(latin.columns()).containsExactly("a", "b");
        assertThatExceptionOfType(BadOperationException.class).isThrownBy(() -> latin.forEachRow((row) -> {
        })).withMessageContaining("line 3, column 6: the file is not in UTF-8");
    }

}
