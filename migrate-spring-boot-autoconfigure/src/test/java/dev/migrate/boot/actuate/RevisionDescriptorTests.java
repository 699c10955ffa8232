package dev.migrate.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.report.RevisionReport;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionDescriptorTests {

    @ParameterizedTest
    @CsvSource({ "/srv/app/db/0001_first.sql, 0001_first.sql",
            "db/migrations/0001_first.sql, db/migrations/0001_first.sql",
            "com.example.V0001First, com.example.V0001First" })
    void theSourceHasNoFolderOfThisMachine(String source, String shown) {
        RevisionReport report = new RevisionReport("0001", List.of(), List.of(), List.of(), "", List.of(), source,
                List.of());
        assertThat(RevisionDescriptor.of(report, List.of()).source()).isEqualTo(shown);
    }

}
