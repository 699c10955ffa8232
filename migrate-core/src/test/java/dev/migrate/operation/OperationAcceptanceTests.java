package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case: what runs and what the catalog has then is in a golden file; the derived
 * downgrade leaves the catalog as it was. {@code -Dgolden.folder=…} writes the files
 * again.
 */
@PostgresTest
class OperationAcceptanceTests {

    @Test
    void thereAreAtLeastTwoHundredAndSixty() {
        assertThat(OperationCases.ALL.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(260);
    }

    static List<String> kinds() {
        return List.copyOf(OperationCases.ALL.keySet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyCaseDoesWhatItSaysAndComesBack(String kind, TestDatabase database) throws IOException {
        List<String> seen = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        try (CaseRun run = new CaseRun(database, CaseRun.Start.NONE)) {
            for (OperationCase row : OperationCases.of(kind)) {
                try {
                    seen.add(run.of(row));
                }
                catch (AssertionError ex) {
                    broken.add(ex.getMessage() + "\n" + ex.getCause());
                }
            }
        }
        assertThat(broken).isEmpty();
        String folder = System.getProperty("golden.folder");
        if (folder != null) {
            Files.writeString(Path.of(folder, OperationCases.file(kind)), String.join("", seen));
            return;
        }
        assertThat(String.join("", seen)).isEqualTo(OperationCases.golden(kind));
    }

}
