package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTests {

    @Test
    void onlyTheFirstArgumentMakesACommand() {
        assertThat(Arguments.isCommand(new String[] { "migrate", "heads" })).isTrue();
        assertThat(Arguments.isCommand(new String[] { "--migrate", "heads" })).isFalse();
        assertThat(Arguments.isCommand(new String[] { "serve", "migrate" })).isFalse();
        assertThat(Arguments.isCommand(new String[0])).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            migrate upgrade head                                  | upgrade head
            migrate upgrade --spring.profiles.active=prod head     | upgrade head
            migrate upgrade --migrate.locations[0]=file:x --sql +1 | upgrade --sql +1
            migrate upgrade --debug                                | upgrade
            migrate downgrade -1                                   | downgrade -- -1
            migrate downgrade -1 --sql                             | downgrade --sql -- -1
            migrate plan -2 --json                                 | plan --json -- -2
            migrate history -r -3:                                 | history -r -3:
            migrate revision -m -1                                 | revision -m -1
            migrate downgrade -- -1                                | downgrade -- -1
            """)
    void propertiesAreLeftToSpringAndStepsDownAreTargets(String line, String own) {
        assertThat(String.join(" ", Arguments.own(line.split(" +", -1)))).isEqualTo(own);
    }

}
