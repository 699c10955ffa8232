package dev.migrate.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTests {

    @ParameterizedTest
    @CsvSource({ "0, 0 ms", "999, 999 ms", "1000, 1 s", "3449, 3.4 s", "59990, 59.9 s", "60000, 1 min",
            "90500, 1 min 30 s", "3600000, 1 h", "3660000, 1 h 1 min", "90000000, 25 h" })
    void noPartIsZero(long millis, String text) {
        assertThat(DurationText.of(Duration.ofMillis(millis))).isEqualTo(text);
    }

}
