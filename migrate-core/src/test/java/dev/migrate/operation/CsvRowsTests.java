package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.change.BadOperationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What is not a file has no rows. */
class CsvRowsTests {

    @ParameterizedTest
    @ValueSource(strings = { "", "dev", "dev/migrate/", "org/springframework/core", "nowhere.csv" })
    void whatIsNotAFileIsRefused(String name) {
        CsvRows rows = new CsvRows(name, new ClassPathResource(name));
        assertThatExceptionOfType(BadOperationException.class).isThrownBy(rows::columns)
            .withMessage("\"" + name + "\" cannot be read: it is not a file on the class path");
    }

}
