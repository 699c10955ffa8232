package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.lint.rule.LintRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LintCaseTests {

    @Test
    void everyScriptIsReportedByItsRuleOrNot() throws IOException {
        assertThat(LintCase.all().stream().filter((each) -> !each.isRight()).toList()).isEmpty();
    }

    @Test
    void everyRuleHasScriptsOfBothKinds() throws IOException {
        List<LintCase> cases = LintCase.all();
        Set<String> flagged = cases.stream().filter(LintCase::flagged).map(LintCase::rule).collect(Collectors.toSet());
        Set<String> clean = cases.stream()
            .filter((each) -> !each.flagged())
            .map(LintCase::rule)
            .collect(Collectors.toSet());
        List<String> rules = LintRules.all().stream().map((rule) -> rule.description().id()).toList();
        assertThat(flagged).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(clean).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void casesFromElsewhereAreJudgedRight() throws IOException {
        String file = System.getProperty("lint.cases");
        if (file != null) {
            assertThat(LintCase.read(Path.of(file)).stream().filter((each) -> !each.isRight()).toList()).isEmpty();
        }
    }

}
