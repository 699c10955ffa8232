package dev.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionIdTests {

    @ParameterizedTest
    @ValueSource(strings = { ".", "..", "...", "none", "head", "heads", "base", "current", "-1", "a b", "" })
    void whatMeansSomethingElseIsNoId(String text) {
        assertThat(RevisionId.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", ".1", "1.", "..a", "nonexistent", "None", "0001", "a-b_c.d" })
    void everythingElseIsOne(String text) {
        assertThat(RevisionId.isValid(text)).isTrue();
    }

}
