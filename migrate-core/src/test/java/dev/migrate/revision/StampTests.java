package dev.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows a stamp takes and gives, and the place of a new revision in the graph. */
class StampTests {

    private static RowChange stamp(RevisionGraph graph, List<String> rows, String... typed) {
        return RevisionPath.stamp(graph, rows, Graphs.resolver(graph).stamp(Graphs.targets(typed)));
    }

    private static DiagnosticCode code(Runnable action) {
        MigrateException refused = catchThrowableOfType(MigrateException.class, action::run);
        assertThat(refused).isNotNull();
        return refused.diagnostic().code();
    }

    private static NewRevisionBase base(RevisionGraph graph, NewRevisionBase.Splice splice, String... typed) {
        return NewRevisionBase.of(Graphs.resolver(graph), Graphs.targets(typed), splice, List.of());
    }

    @Test
    void stampReplacesTheRowsOfItsLine() {
        RevisionGraph graph = Graphs.branched();
        assertThat(stamp(graph, List.of(), "b")).isEqualTo(new RowChange(List.of(), List.of("b")));
        assertThat(stamp(graph, List.of("d1", "d2"), "b")).isEqualTo(new RowChange(List.of("d1", "d2"), List.of("b")));
        assertThat(stamp(graph, List.of("c1", "c2"), "d1")).isEqualTo(new RowChange(List.of("c1"), List.of("d1")));
        assertThat(stamp(graph, List.of("d1"), "c2")).isEqualTo(new RowChange(List.of(), List.of("c2")));
        assertThat(stamp(graph, List.of("d1"), "d1").isEmpty()).isTrue();
        assertThat(stamp(graph, List.of("b"), "heads")).isEqualTo(new RowChange(List.of("b"), List.of("d1", "d2")));
    }

    @Test
    void stampOfABaseDeletesTheRowsOfItsBranch() {
        assertThat(stamp(Graphs.branched(), List.of("d1", "c2"), "c1branch@base").removed()).containsExactly("d1");
        assertThat(stamp(Graphs.branched(), List.of("d1", "c2"), "base").removed()).containsExactly("d1", "c2");
    }

    @Test
    void stampOfBothBranchesKeepsBoth() {
        assertThat(stamp(Graphs.branched(), List.of("d1", "d2"), "c1", "d2"))
            .isEqualTo(new RowChange(List.of("d1"), List.of("c1")));
    }

    @Test
    void overlappingStampsAreRefused() {
        assertThat(code(() -> stamp(Graphs.branched(), List.of(), "a", "d1"))).isEqualTo(DiagnosticCode.OVERLAP);
    }

    @Test
    void impliedHeadOfABranchIsNotStamped() {
        RevisionGraph graph = Graphs.graph("a #trunk", "b a", "c a +b");
        assertThat(stamp(graph, List.of(), "trunk@heads").added()).containsExactly("c");
    }

    @Test
    void stampRepairsOverlappingRows() {
        assertThat(code(() -> RevisionPath.requireNoOverlap(Graphs.branched(), List.of("a", "d1"))))
            .isEqualTo(DiagnosticCode.OVERLAPPING_ROWS);
        assertThat(stamp(Graphs.branched(), List.of("a", "d1"), "d1"))
            .isEqualTo(new RowChange(List.of("a"), List.of()));
    }

    @Test
    void unknownRowIsRefused() {
        assertThat(code(() -> stamp(Graphs.branched(), List.of("zzzz"), "a")))
            .isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
        assertThat(code(() -> RevisionPath.upgrade(Graphs.branched(), List.of("zzzz"), List.of("a"))))
            .isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
    }

    @Test
    void newRevisionStandsOnTheHead() {
        RevisionGraph graph = Graphs.graph("aaaa", "bbbb aaaa");
        assertThat(base(graph, NewRevisionBase.Splice.REFUSED, "head").revises()).containsExactly("bbbb");
        assertThat(base(graph, NewRevisionBase.Splice.REFUSED, "base").revises()).isEmpty();
        assertThat(base(graph, NewRevisionBase.Splice.ALLOWED, "aaaa").revises()).containsExactly("aaaa");
        assertThat(code(() -> base(graph, NewRevisionBase.Splice.REFUSED, "aaaa")))
            .isEqualTo(DiagnosticCode.NEEDS_SPLICE);
        assertThat(code(() -> base(graph, NewRevisionBase.Splice.REFUSED, "head-1")))
            .isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
    }

    @Test
    void mergeStandsOnAllThatItJoins() {
        RevisionGraph graph = Graphs.branched();
        assertThat(base(graph, NewRevisionBase.Splice.REFUSED, "heads").revises()).containsExactly("d1", "d2");
        assertThat(base(graph, NewRevisionBase.Splice.REFUSED, "d2", "c1branch@head").revises()).containsExactly("d2",
                "d1");
        assertThat(code(() -> base(graph, NewRevisionBase.Splice.REFUSED, "d1", "d1")))
            .isEqualTo(DiagnosticCode.DUPLICATE_HEADS);
        assertThat(code(() -> base(graph, NewRevisionBase.Splice.REFUSED, "head")))
            .isEqualTo(DiagnosticCode.MULTIPLE_HEADS);
    }

    @Test
    void dependenciesKeepLabelsAndExpandPrefixes() {
        RevisionGraph graph = Graphs.graph("abcd1 #core", "bcde1");
        NewRevisionBase base = NewRevisionBase.of(Graphs.resolver(graph), Graphs.targets("bcde1"),
                NewRevisionBase.Splice.REFUSED, Graphs.targets("core", "abcd"));
        assertThat(base.dependsOn()).containsExactly("core", "abcd1");
    }

    @Test
    void whatWouldBreakTheGraphIsSaidBeforeAnythingIsWritten() {
        RevisionGraph graph = Graphs.branched();
        assertThat(NewRevisionBase.problems(graph, "e", List.of("new"))).isEmpty();
        assertThat(NewRevisionBase.problems(graph, "d1", List.of("c1branch"))).extracting((problem) -> problem.code())
            .containsExactly(DiagnosticCode.DUPLICATE_REVISION, DiagnosticCode.DUPLICATE_BRANCH_LABEL);
        assertThat(NewRevisionBase.problems(graph, "x@y", List.of())).extracting((problem) -> problem.code())
            .containsExactly(DiagnosticCode.ILLEGAL_REVISION_ID);
    }

}
