package dev.migrate.boot.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.migration.Policy;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.OtherRevision;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.StatusReport;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRuleTests {

    @ParameterizedTest
    // the counts are those of pending, unknown and changed revisions
    @CsvSource({ "UP_TO_DATE, 0/0/0, WARN, FAIL, true", "PENDING, 1/0/0, WARN, FAIL, false",
            "AHEAD, 0/1/0, WARN, FAIL, true", "AHEAD, 0/1/0, IGNORE, FAIL, true", "AHEAD, 0/1/0, FAIL, FAIL, false",
            "AHEAD, 1/1/0, WARN, FAIL, false", "CHANGED, 0/0/1, WARN, FAIL, false", "CHANGED, 0/0/1, WARN, WARN, true",
            "CHANGED, 0/1/1, FAIL, WARN, false", "FAILED, 1/0/0, WARN, FAIL, false",
            "RUNNING, 0/0/0, WARN, FAIL, false" })
    void theTargetIsMetWhereNothingIsLeftAndNoPolicyRefuses(MigrationStatus status, String counts, Policy onAhead,
            Policy onChanged, boolean met) {
        int[] count = Arrays.stream(counts.split("/")).mapToInt(Integer::parseInt).toArray();
        RevisionReport revision = new RevisionReport("0001", List.of(), List.of(), List.of(), "", List.of(), null,
                List.of());
        StatusReport report = new StatusReport(status, List.of(), List.of(), repeat(revision, count[0]),
                repeat("0009", count[1]), repeat("0002", count[2]), List.of(), null);
        assertThat(new TargetRule(onAhead, onChanged).isMetBy(report)).isEqualTo(met);
    }

    @Test
    void revisionsOfAnotherApplicationCountAsAheadOrAsChanged() {
        StatusReport beside = others(false);
        StatusReport instead = others(true);
        assertThat(new TargetRule(Policy.WARN, Policy.FAIL).isMetBy(beside)).isTrue();
        assertThat(new TargetRule(Policy.FAIL, Policy.WARN).isMetBy(beside)).isFalse();
        assertThat(new TargetRule(Policy.WARN, Policy.FAIL).isMetBy(instead)).isFalse();
        assertThat(new TargetRule(Policy.FAIL, Policy.WARN).isMetBy(instead)).isTrue();
    }

    private static StatusReport others(boolean collides) {
        return new StatusReport(MigrationStatus.AHEAD, List.of("0001"), List.of("0001"), List.of(), List.of(),
                List.of(), List.of(new OtherRevision("0001", "orders", collides)), null);
    }

    private static <T> List<T> repeat(T value, int count) {
        return Collections.nCopies(count, value);
    }

}
