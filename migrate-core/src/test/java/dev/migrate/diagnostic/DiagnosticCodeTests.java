package dev.migrate.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiagnosticCodeTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "errors.md");

    private static final Pattern ENTRY = Pattern.compile("(?m)^### (.+)\\R\\R(?=\\p{Upper}|`)");

    private static final Pattern GROUP = Pattern.compile("(?m)^\\| ([0-9]{2})xx \\|");

    @Test
    void theDocumentExplainsEveryCodeAndNoOther() throws IOException {
        List<String> codes = Arrays.stream(DiagnosticCode.values()).map((code) -> code.id() + " " + code).toList();
        assertThat(entries(Files.readString(DOCUMENT))).containsExactlyElementsOf(codes);
    }

    @Test
    void theDocumentListsEveryGroup() throws IOException {
        List<String> groups = Arrays.stream(DiagnosticCode.values()).map((code) -> code.id().substring(4, 6)).toList();
        assertThat(groupsOf(Files.readString(DOCUMENT))).containsExactlyElementsOf(new LinkedHashSet<>(groups));
    }

    @Test
    void noTwoCodesShareANumber() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id)).doesNotHaveDuplicates();
    }

    private static List<String> groupsOf(String document) {
        return GROUP.matcher(document).results().map((MatchResult entry) -> entry.group(1)).toList();
    }

    private static List<String> entries(String document) {
        return ENTRY.matcher(document).results().map((MatchResult entry) -> entry.group(1)).toList();
    }

}
