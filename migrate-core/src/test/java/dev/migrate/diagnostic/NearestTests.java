package dev.migrate.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {

    private static final List<String> KNOWN = List.of("revision", "revises", "message", "branch-labels");

    @Test
    void slipsOfTheHandAreForgiven() {
        assertThat(Nearest.to("Revision", KNOWN)).containsExactly("revision");
        assertThat(Nearest.to("revsion", KNOWN)).first().isEqualTo("revision");
        assertThat(Nearest.to("mesasge", KNOWN)).containsExactly("message");
        assertThat(Nearest.to("branch_label", KNOWN)).containsExactly("branch-labels");
    }

    @Test
    void anotherWordIsNotNear() {
        assertThat(Nearest.to("author", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
    }

    @Test
    void atMostThreeAreGiven() {
        assertThat(Nearest.to("aaaa", List.of("aaab", "aaac", "aaad", "aaaa", "aaae"))).containsExactly("aaaa", "aaab",
                "aaac");
    }

}
