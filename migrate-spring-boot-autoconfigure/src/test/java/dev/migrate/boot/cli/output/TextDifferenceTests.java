package dev.migrate.boot.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTests {

    @Test
    void equalTextsDifferInNothing() {
        assertThat(TextDifference.of("a\nb\n", "a\nb")).isEmpty();
    }

    @Test
    void eachLineSaysWhereItIs() {
        assertThat(TextDifference.of("a\nb\nc", "a\nx\nc\nd")).containsExactly("  a", "- b", "+ x", "  c", "+ d");
    }

    @Test
    void aMissingTextIsEmpty() {
        assertThat(TextDifference.of(null, "a")).containsExactly("+ a");
    }

}
