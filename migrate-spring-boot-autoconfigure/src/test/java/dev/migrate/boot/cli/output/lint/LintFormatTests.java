package dev.migrate.boot.cli.output.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.FindingPlace;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LintFormatTests {

    @ParameterizedTest
    @EnumSource
    void everyFormatSaysWhatWasSeen(LintFormat format) {
        LintFinding finding = new LintFinding("set-not-null", Severity.ERROR, "every row is read", null,
                FindingPlace.of(SourceLocation.of("0002.sql")), "blocks reads and writes of table orders");
        assertThat(format.write(new LintReport(1, List.of(finding)), List.of())).contains("every row is read")
            .contains("blocks reads and writes of table orders");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsInNoFileHasNoEmptyPlace(LintFormat format) {
        LintFinding finding = new LintFinding("not-traced", Severity.WARNING, "nothing was tried", null,
                FindingPlace.of(SourceLocation.of("")), null);
        assertThat(format.write(new LintReport(1, List.of(finding)), List.of())).contains("nothing was tried")
            .doesNotContain(": : ", "``", "\"\"", "file=,", ":0", "locations");
    }

    @ParameterizedTest
    @EnumSource(names = "SARIF")
    void aFileIsAUri(LintFormat format) {
        LintFinding finding = new LintFinding("not-traced", Severity.WARNING, "nothing was tried", null,
                FindingPlace.of(SourceLocation.of("db/0002 grün.sql")), null);
        assertThat(format.write(new LintReport(1, List.of(finding)), List.of()))
            .contains("\"uri\":\"db/0002%20gr%C3%BCn.sql\"");
    }

}
