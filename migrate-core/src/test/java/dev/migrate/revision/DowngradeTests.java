package dev.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a downgrade takes back, above all where Alembic cannot tell. */
class DowngradeTests {

    private static List<String> undone(RevisionGraph graph, AppliedRevisions applied, String typed) {
        DowngradeTarget target = new TargetResolver(graph, applied).downgrade(RevisionTarget.parse(typed));
        return Graphs.steps(RevisionPath.downgrade(graph, applied.rows(), target));
    }

    private static List<String> undone(RevisionGraph graph, List<String> rows, String typed) {
        return undone(graph, AppliedRevisions.ofRows(rows), typed);
    }

    private static Diagnostic problem(RevisionGraph graph, AppliedRevisions applied, String typed) {
        MigrateException refused = catchThrowableOfType(MigrateException.class, () -> undone(graph, applied, typed));
        assertThat(refused).isNotNull();
        return refused.diagnostic();
    }

    private static DiagnosticCode code(RevisionGraph graph, List<String> rows, String typed) {
        return problem(graph, AppliedRevisions.ofRows(rows), typed).code();
    }

    private static RevisionGraph merged() {
        return Graphs.graph("a", "b1 a", "b2 a", "m b1 b2", "n m");
    }

    @Test
    void stepsGoDownASingleLineWithoutHistory() {
        assertThat(undone(merged(), List.of("n"), "-1")).containsExactly("n -n +m");
        assertThat(undone(Graphs.branched(), List.of("d1"), "-4")).hasSize(4);
        assertThat(code(Graphs.branched(), List.of("d1"), "-5")).isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
        assertThat(code(Graphs.branched(), List.of(), "-1")).isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
        assertThat(code(Graphs.branched(), List.of("d1"), "+1")).isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
    }

    @Test
    void dependenciesAreNoStepsOfTheLine() {
        RevisionGraph graph = Graphs.graph("a", "b a +c", "c a");
        assertThat(undone(graph, List.of("b"), "-2")).containsExactly("b -b +c", "c -c +a", "a -a");
        for (String typed : List.of("-3", "-4", "-2147483648", "-99999999999", "b-3", "b@-3", "b-99999999999")) {
            assertThat(code(graph, List.of("b"), typed)).isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
        }
        AppliedRevisions known = new AppliedRevisions(List.of("b"), List.of("b", "c", "a"));
        assertThat(problem(graph, known, "-2147483648").code()).isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
    }

    @Test
    void mergeIsUndoneByHistory() {
        AppliedRevisions applied = new AppliedRevisions(List.of("m"), List.of("m", "b1", "b2", "a"));
        assertThat(undone(merged(), applied, "-1")).containsExactly("m -m +b1 +b2");
        assertThat(undone(merged(), applied, "-2")).containsExactly("m -m +b1 +b2", "b1 -b1");
        assertThat(undone(merged(), applied, "-4")).hasSize(4);
        assertThat(problem(merged(), applied, "-5").code()).isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
    }

    @Test
    void mergeWithoutHistoryIsUndoneAndWhatIsBelowItIsAmbiguous() {
        AppliedRevisions applied = AppliedRevisions.ofRows(List.of("m"));
        assertThat(undone(merged(), applied, "-1")).containsExactly("m -m +b1 +b2");
        Diagnostic problem = problem(merged(), applied, "-2");
        assertThat(problem.code()).isEqualTo(DiagnosticCode.AMBIGUOUS_RELATIVE);
        assertThat(problem.message()).contains("\"b1\", \"b2\"");
    }

    @Test
    void severalHeadsAreUndoneInTheOrderOfHistoryNotOfRows() {
        List<String> history = List.of("d1", "c2", "c1", "b", "a");
        for (List<String> rows : List.of(List.of("c2", "d1"), List.of("d1", "c2"))) {
            AppliedRevisions applied = new AppliedRevisions(rows, history);
            assertThat(undone(Graphs.branched(), applied, "-1")).containsExactly("d1 -d1 +c1");
            assertThat(undone(Graphs.branched(), applied, "-2")).containsExactlyInAnyOrder("d1 -d1 +c1", "c2 -c2");
        }
    }

    @Test
    void severalHeadsWithoutHistoryAreAmbiguous() {
        Diagnostic problem = problem(Graphs.branched(), AppliedRevisions.ofRows(List.of("d1", "c2")), "-1");
        assertThat(problem.code()).isEqualTo(DiagnosticCode.AMBIGUOUS_RELATIVE);
        assertThat(problem.message()).contains("\"d1\", \"c2\"");
    }

    @Test
    void whatHistoryDoesNotKnowIsOlder() {
        AppliedRevisions applied = new AppliedRevisions(List.of("d1", "c2"), List.of("zzzz", "c2"));
        assertThat(undone(Graphs.branched(), applied, "-1")).containsExactly("c2 -c2");
        assertThat(undone(Graphs.branched(), applied, "-2")).hasSize(2);
        AppliedRevisions unknown = new AppliedRevisions(List.of("d1", "d2"), List.of("a"));
        assertThat(problem(Graphs.branched(), unknown, "-1").code()).isEqualTo(DiagnosticCode.AMBIGUOUS_RELATIVE);
    }

    @Test
    void lineGoesOnWhereHistoryBegins() {
        RevisionGraph graph = Graphs.graph("a1", "b1", "b2 b1", "b3 b2 +a1", "b4 b3");
        for (List<String> history : List.of(List.<String>of(), List.of("b4"), List.of("b4", "b3"))) {
            AppliedRevisions applied = new AppliedRevisions(List.of("b4"), history);
            assertThat(undone(graph, applied, "-3")).containsExactly("b4 -b4 +b3", "b3 -b3 +b2 +a1", "b2 -b2 +b1");
            assertThat(problem(graph, applied, "-5").code()).isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
        }
        AppliedRevisions known = new AppliedRevisions(List.of("b4"), List.of("b4", "b3", "a1"));
        assertThat(undone(graph, known, "-3")).containsExactly("b4 -b4 +b3", "b3 -b3 +b2 +a1", "a1 -a1");
        AppliedRevisions merged = new AppliedRevisions(List.of("m"), List.of("m"));
        assertThat(problem(merged(), merged, "-2").code()).isEqualTo(DiagnosticCode.AMBIGUOUS_RELATIVE);
    }

    @Test
    void branchStepsStayInTheBranch() {
        List<String> rows = List.of("d1", "d2");
        assertThat(undone(Graphs.branched(), rows, "c2branch@-1")).containsExactly("d2 -d2 +c2");
        assertThat(undone(Graphs.branched(), rows, "c2branch@-2")).containsExactly("d2 -d2 +c2", "c2 -c2");
        assertThat(undone(Graphs.branched(), rows, "c2branch@base+2")).containsExactly("d2 -d2 +c2", "c2 -c2");
        assertThat(undone(Graphs.branched(), rows, "c1branch@b")).containsExactly("d1 -d1 +c1", "c1 -c1");
        assertThat(undone(Graphs.branched(), rows, "d1-1")).containsExactly("d1 -d1 +c1");
    }

    @Test
    void baseOfABranchTakesTheSharedTrunkAndSoTheOtherBranch() {
        assertThat(undone(Graphs.branched(), List.of("d1", "d2"), "c1branch@base")).hasSize(6);
        RevisionGraph forest = Graphs.graph("a1 #one", "b1 a1", "a2", "b2 a2");
        assertThat(undone(forest, List.of("b1", "b2"), "one@base")).containsExactly("b1 -b1 +a1", "a1 -a1");
    }

    @Test
    void targetThatIsNotBelowIsRefused() {
        assertThat(code(Graphs.branched(), List.of("b"), "d1")).isEqualTo(DiagnosticCode.INVALID_DOWNGRADE_TARGET);
        assertThat(code(Graphs.branched(), List.of("d1"), "c2")).isEqualTo(DiagnosticCode.INVALID_DOWNGRADE_TARGET);
        assertThat(code(Graphs.branched(), List.of("d1"), "d1branch")).isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
        assertThat(code(Graphs.branched(), List.of("d1", "d2"), "heads")).isEqualTo(DiagnosticCode.MULTIPLE_HEADS);
        assertThat(undone(Graphs.branched(), List.of("b"), "b")).isEmpty();
    }

    @Test
    void redundantDependencyLeavesNoOverlap() {
        RevisionGraph graph = Graphs.graph("a", "b a", "c b +a", "z");
        assertThat(Graphs.steps(RevisionPath.upgrade(graph, List.of(), List.of("c")))).containsExactly("a +a",
                "b -a +b", "c -b +c");
        assertThat(undone(graph, List.of("c", "z"), "b")).containsExactly("c -c +b");
        assertThat(undone(graph, List.of("c"), "base")).containsExactly("c -c +b", "b -b +a", "a -a");
    }

    @Test
    void dependencyOnAnAncestorOfAnotherDependencyIsNoObstacle() {
        RevisionGraph graph = Graphs.graph("a", "b a", "r +a +b");
        assertThat(Graphs.steps(RevisionPath.upgrade(graph, List.of(), List.of("r")))).containsExactly("a +a",
                "b -a +b", "r -b +r");
        assertThat(undone(graph, List.of("r"), "-1")).containsExactly("r -r +b");
    }

}
