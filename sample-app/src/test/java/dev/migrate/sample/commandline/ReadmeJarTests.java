package dev.migrate.sample.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sample.commandline.SampleJar.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README shows, run in its order on one fresh database. */
@PostgresTest
class ReadmeJarTests {

    /** A prompt with our command, and the lines below it up to the next prompt. */
    private static final Pattern COMMAND = Pattern
        .compile("(?m)^\\$ (?:cat (\\S+)|java -jar \\S+ migrate (.*) …)\\n((?:(?!```|\\$ ).*\\n)*)");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

    private static final Pattern DURATION = Pattern.compile("\\b[0-9]+(\\.[0-9]+)? (ms|s)\\b");

    private static final Pattern INSTANT = Pattern
        .compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?Z?");

    @TempDir
    Path folder;

    @Test
    void theReadmeShowsWhatTheCommandsPrint(TestDatabase database) throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        SampleJar jar = new SampleJar(this.folder, database);
        StringBuilder shown = new StringBuilder();
        StringBuilder printed = new StringBuilder();
        int count = 0;
        for (MatchResult command : COMMAND.matcher(readme).results().toList()) {
            if (command.group(1) != null) {
                Files.writeString(this.folder.resolve(command.group(1)), command.group(3).strip() + "\n");
                continue;
            }
            Answer answer = jar.run(words(command.group(2)));
            shown.append(transcript(command.group(2), command.group(3)));
            printed.append(transcript(command.group(2), answer.out() + answer.err()));
            count++;
        }
        assertThat(printed).hasToString(shown.toString());
        assertThat(count).isEqualTo(Pattern.compile("(?m)^\\$ java -jar").matcher(readme).results().count())
            .isGreaterThan(5);
    }

    @Test
    void theRevisionsOfTheSampleLintClean(TestDatabase database) {
        Answer answer = new SampleJar(this.folder, database)
            .run(List.of("lint", "base:heads", "--fail-on", "warning", "--migrate.lint.preset=online"));
        assertThat(answer.out()).contains("0 errors, 0 warnings", "not-recorded")
            .doesNotContain("error ", "warning ", ".sql:");
        assertThat(answer.code()).isZero();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        WORD.matcher(line)
            .results()
            .forEach((word) -> words.add((word.group(1) != null) ? word.group(1) : word.group()));
        return words;
    }

    private static String transcript(String command, String output) {
        String steady = DURATION.matcher(INSTANT.matcher(output).replaceAll("<time>")).replaceAll("<duration>");
        return "$ " + command + "\n" + steady.strip() + "\n\n";
    }

}
