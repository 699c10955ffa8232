package dev.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.report.JobReport.State;
import dev.migrate.sql.QualifiedName;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobReportTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            RUNNING, 0,   1000, PT0S,  0.0 null
            RUNNING, 500, 1000, PT10S, 50.0 PT10S
            RUNNING, 500, 0,    PT10S, 50.0 null
            RUNNING, 500, 400,  PT10S, 50.0 null
            PAUSED,  500, 1000, PT10S, 50.0 null
            DONE,    500, 500,  PT5S,  100.0 null
            """)
    void theTimeLeftFollowsFromTheSpeed(State state, long passed, long total, Duration lasted, String expected) {
        Instant began = Instant.EPOCH;
        JobReport report = new JobReport("0001", 1, new QualifiedName(null, "t"), state, passed, passed, total, began,
                began, began.plus(lasted), null);
        assertThat(report.rowsPerSecond() + " " + report.timeLeft()).isEqualTo(expected);
    }

}
