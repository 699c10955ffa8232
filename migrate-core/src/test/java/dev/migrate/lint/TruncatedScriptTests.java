package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.sql.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TruncatedScriptTests {

    private static final ScriptSettings SETTINGS = new ScriptSettings(ServerVersion.NEWEST, true, false);

    private static final Pattern WORD = Pattern.compile("(?<=[ (,])");

    @Test
    void noPlaceToStopMakesLintFail() throws IOException {
        for (LintCase each : LintCase.all()) {
            for (int length = 0; length < each.sql().length(); length += 7) {
                String text = each.sql().substring(0, length);
                assertThatNoException().as(text).isThrownBy(() -> lint(text));
            }
        }
    }

    @Test
    void noWordTooManyMakesLintFail() throws IOException {
        for (LintCase each : LintCase.all()) {
            List<String> words = WORD.splitAsStream(each.sql()).toList();
            for (int left = 0; left < words.size(); left += 2) {
                StringBuilder text = new StringBuilder();
                for (int index = 0; index < words.size(); index++) {
                    text.append((index == left) ? "" : words.get(index));
                }
                assertThatNoException().as(text.toString()).isThrownBy(() -> lint(text.toString()));
            }
        }
    }

    private static void lint(String text) {
        new Linter(LintRules.all(), LintSettings.DEFAULT)
            .lint(LintScript.of(new SourceText(text, SourceLocation.of("script.sql")), SETTINGS));
    }

}
