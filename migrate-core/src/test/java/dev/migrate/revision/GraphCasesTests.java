package dev.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Alembic 1.19 was seen to do, case by case, and where better is wanted. */
class GraphCasesTests {

    /** Cases in which Alembic's own answer is not wanted, with the wanted error. */
    private static final Map<String, DiagnosticCode> BETTER = Map.of("branched_downgrade_minus1_first_row_c2",
            DiagnosticCode.AMBIGUOUS_RELATIVE, "branched_downgrade_minus1_first_row_d2",
            DiagnosticCode.AMBIGUOUS_RELATIVE);

    static List<GraphCase> cases() throws IOException {
        try (InputStream file = Objects
            .requireNonNull(GraphCasesTests.class.getResourceAsStream("graph_cases_sample.json"))) {
            List<GraphCase> cases = new ArrayList<>();
            JsonMapper.builder()
                .build()
                .readTree(file)
                .get("cases")
                .forEach((json) -> cases.add(new GraphCase(json.get("name").asString(), json)));
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseEndsAsTheTableSays(GraphCase example) {
        GraphCase.Outcome outcome = example.run(List.of());
        JsonNode expected = example.expected();
        DiagnosticCode better = BETTER.get(example.name());
        if (better != null) {
            assertThat(outcome.error()).isEqualTo(better);
        }
        else if (expected.has("error")) {
            DiagnosticCode code = GraphCase.CODES.get(expected.get("error").asString());
            assertThat(outcome.error()).isNotNull()
                .isIn((code == DiagnosticCode.OVERLAP) ? Set.of(code, DiagnosticCode.OVERLAPPING_ROWS) : Set.of(code));
        }
        else {
            assertThat(outcome.error()).isNull();
            compareSteps(outcome, expected);
            compareRevisions(example, outcome, expected);
        }
    }

    private static void compareSteps(GraphCase.Outcome outcome, JsonNode expected) {
        if (expected.has("heads_after")) {
            assertThat(outcome.rows())
                .containsExactlyInAnyOrderElementsOf(GraphCase.texts(expected.get("heads_after")));
        }
        if (!expected.has("unique_order")) {
            return;
        }
        List<String> steps = new ArrayList<>();
        expected.get("steps").forEach((step) -> steps.add(step.get(1).asString()));
        if (expected.get("unique_order").asBoolean()) {
            assertThat(outcome.steps()).isEqualTo(steps);
            List<List<String>> rows = new ArrayList<>();
            expected.get("version_rows_after_each_step")
                .forEach((after) -> rows.add(GraphCase.texts(after).stream().sorted().toList()));
            assertThat(outcome.rowsAfterSteps()).isEqualTo(rows);
        }
        else {
            assertThat(outcome.steps()).containsExactlyInAnyOrderElementsOf(steps);
            expected.get("order_constraints")
                .forEach((pair) -> assertThat(outcome.steps().indexOf(pair.get(0).asString()))
                    .isLessThan(outcome.steps().indexOf(pair.get(1).asString())));
        }
    }

    private static void compareRevisions(GraphCase example, GraphCase.Outcome outcome, JsonNode expected) {
        if (expected.has("revisions")) {
            List<String> revisions = GraphCase.texts(expected.get("revisions"));
            if (expected.path("ordered").asBoolean(false)) {
                assertThat(outcome.revisions()).isEqualTo(revisions);
            }
            else {
                assertThat(outcome.revisions()).containsExactlyInAnyOrderElementsOf(revisions);
            }
        }
        if (expected.has("created")) {
            JsonNode created = expected.get("created");
            Revision revision = example.created();
            assertThat(revision.id()).isEqualTo(created.get("id").asString());
            assertThat(revision.revises()).containsExactlyInAnyOrderElementsOf(GraphCase.texts(created.get("down")));
            assertThat(revision.dependsOn()).isEqualTo(GraphCase.texts(created.get("depends_on")));
            assertThat(revision.branchLabels()).isEqualTo(GraphCase.texts(created.get("branch_labels")));
        }
    }

}
