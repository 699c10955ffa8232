package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each command and each setting that a hint names is tried: when it is followed, the
 * situation is gone.
 */
@PostgresTest
class HintTests {

    private static final Map<String, HintSite> SITES = HintSites.read();

    private static final String HINT = "  hint: ";

    static Stream<HintRow> rows() {
        return Stream
            .of(HintsOfHistory.rows(), HintsOfRuns.rows(), HintsOfFiles.rows(), HintsOfSettings.rows(),
                    HintsOfSchemas.rows())
            .flatMap(List::stream);
    }

    @Test
    void eachCommandAndSettingOfAHintHasARowAndEachRowHasOne() {
        List<String> named = SITES.values().stream().flatMap((site) -> site.parts().stream()).sorted().toList();
        List<String> followed = Stream
            .concat(rows().flatMap((row) -> row.parts().stream()), HintsNotFollowed.BECAUSE.keySet().stream())
            .distinct()
            .sorted()
            .toList();
        assertThat(followed).isEqualTo(named);
    }

    @Test
    void noRowIsAmongThoseThatAreNotFollowed() {
        assertThat(rows().flatMap((row) -> row.parts().stream()))
            .doesNotContainAnyElementsOf(HintsNotFollowed.BECAUSE.keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aHintThatIsFollowedEndsTheSituation(HintRow row, TestDatabase database, @TempDir Path folder) {
        try (HintStage stage = HintStage.of(database, folder)) {
            follow(row, stage);
        }
    }

    private static void follow(HintRow row, HintStage stage) {
        row.begin(stage);
        Answer shown = stage.run(stage.filled(row.asked()));
        HintSite site = Objects.requireNonNull(SITES.get(row.site()), row.site());
        List<String> printed = hints(shown.err(), row.code()).stream()
            .map(site::followable)
            .filter((parts) -> !parts.isEmpty())
            .findFirst()
            .orElseThrow(() -> new AssertionError("not the hint of " + row + ":\n" + shown.out() + shown.err()));
        row.follow(stage, printed);
        Answer after = stage.run(stage.filled(row.askedThen()));
        assertThat(after.err()).as(row + ": " + printed).doesNotContain(row.code().id());
        assertThat(after.code()).as(after.err()).isEqualTo(row.end());
        row.check(stage);
    }

    private static List<String> hints(String errors, DiagnosticCode code) {
        List<String> hints = new ArrayList<>();
        boolean ours = false;
        for (String line : errors.lines().toList()) {
            if (line.startsWith(HINT) && ours) {
                hints.add(line.substring(HINT.length()));
            }
            else if (!line.startsWith(" ")) {
                ours = line.contains(" " + code.id() + ": ");
            }
        }
        return hints;
    }

}
