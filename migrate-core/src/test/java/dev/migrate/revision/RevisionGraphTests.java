package dev.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Building, checking and asking a graph. */
class RevisionGraphTests {

    private static List<Diagnostic> problems(String... lines) {
        MigrateException refused = catchThrowableOfType(MigrateException.class, () -> Graphs.graph(lines));
        assertThat(refused).isNotNull();
        return refused.diagnostics();
    }

    private static List<DiagnosticCode> codes(List<Diagnostic> problems) {
        return problems.stream().map(Diagnostic::code).toList();
    }

    @Test
    void emptyGraphHasNoHeads() {
        RevisionGraph graph = RevisionGraph.of(List.of());
        assertThat(graph.heads()).isEmpty();
        assertThat(graph.newestFirst()).isEmpty();
        assertThat(graph.find("a")).isNull();
    }

    @Test
    void headsFollowLineageAndRealHeadsCountDependencies() {
        RevisionGraph graph = Graphs.graph("a1", "b1 a1", "a2 +b1", "b2 a2");
        assertThat(Graphs.ids(graph.heads())).containsExactly("b1", "b2");
        assertThat(Graphs.ids(graph.realHeads())).containsExactly("b2");
        assertThat(Graphs.ids(graph.bases())).containsExactly("a1", "a2");
    }

    @Test
    void neighboursAreToldByLineageAndByDependency() {
        RevisionGraph graph = Graphs.graph("a #core", "b a", "c b +core +a", "d a b", "e +core");
        assertThat(Graphs.ids(graph.children("a"))).containsExactly("b", "d");
        assertThat(Graphs.ids(graph.dependents("a"))).containsExactly("b", "c", "d", "e");
        assertThat(Graphs.ids(graph.parents("c"))).containsExactly("b", "a");
        assertThat(Graphs.ids(graph.dependencies("c"))).containsExactly("a");
        assertThat(Graphs.ids(graph.branchPoints())).containsExactly("a", "b");
        assertThat(Graphs.ids(graph.mergePoints())).containsExactly("d");
    }

    @Test
    void labelHoldsForDescendantsAndDownToTheBranchPoint() {
        RevisionGraph graph = Graphs.graph("a", "b a", "c1 b", "d1 c1 #one", "e1 d1", "c2 b #two");
        assertThat(graph.labels("a")).isEmpty();
        assertThat(graph.labels("b")).isEmpty();
        assertThat(graph.labels("c1")).containsExactly("one");
        assertThat(graph.labels("e1")).containsExactly("one");
        assertThat(graph.labels("c2")).containsExactly("two");
        assertThat(graph.labelled("one")).isEqualTo(graph.find("d1"));
        assertThat(graph.labelled("c2")).isNull();
    }

    @Test
    void labelDoesNotGoBelowADependedOnBranchPoint() {
        RevisionGraph graph = Graphs.graph("a", "b a", "c b #line", "x +b");
        assertThat(graph.labels("c")).containsExactly("line");
        assertThat(graph.labels("b")).isEmpty();
    }

    @Test
    void mergeHasTheLabelsOfBothSides() {
        RevisionGraph graph = Graphs.graph("a #one", "b #two", "m a b", "n m");
        assertThat(graph.labels("n")).containsExactly("one", "two");
        assertThat(graph.labels("a")).containsExactly("one");
    }

    @Test
    void lineageIsSharedAlongTheLineOnly() {
        RevisionGraph graph = Graphs.graph("a", "b a", "c a", "d +c");
        assertThat(graph.sharesLineage("a", "b")).isTrue();
        assertThat(graph.sharesLineage("b", "a")).isTrue();
        assertThat(graph.sharesLineage("b", "c")).isFalse();
        assertThat(graph.sharesLineage("d", "c")).isFalse();
        assertThat(graph.sharesLineage("d", "d")).isTrue();
    }

    @Test
    void newestFirstGoesDownOneBranchAfterTheOther() {
        assertThat(Graphs.ids(Graphs.branched().newestFirst())).containsExactly("d1", "c1", "d2", "c2", "b", "a");
    }

    @Test
    void everythingWrongIsReportedTogetherWithItsPlace() {
        List<Diagnostic> problems = problems("a", "b zzzz", "c c", "d +d", "e +nope", "f a #x", "g a #x", "h a #a",
                "k1 k2", "k2 k1", "m1 a +m2", "m2 m1");
        assertThat(codes(problems)).containsExactly(DiagnosticCode.DUPLICATE_BRANCH_LABEL,
                DiagnosticCode.DUPLICATE_BRANCH_LABEL, DiagnosticCode.MISSING_DOWN_REVISION, DiagnosticCode.SELF_LOOP,
                DiagnosticCode.DEPENDENCY_SELF_LOOP, DiagnosticCode.MISSING_DEPENDENCY, DiagnosticCode.CYCLE,
                DiagnosticCode.DEPENDENCY_CYCLE);
        assertThat(problems).allSatisfy((problem) -> assertThat(problem.location()).isNotNull());
        assertThat(problems.get(2).headline()).isEqualTo("b.sql:1: revision \"b\" revises \"zzzz\", which has no file");
    }

    @Test
    void cycleNamesItsMembersInOrder() {
        List<Diagnostic> problems = problems("root", "a c", "b a root", "c b", "top c");
        assertThat(codes(problems)).containsExactly(DiagnosticCode.CYCLE);
        assertThat(problems.get(0).message())
            .isEqualTo("revisions revise each other in a circle: \"a\" -> \"c\" -> \"b\" -> \"a\"");
        assertThat(problems.get(0).detail()).contains("a.sql:1, c.sql:1, b.sql:1");
    }

    @Test
    void dependencyCycleBesideALineageCycleIsReportedToo() {
        assertThat(codes(problems("a b", "b a +x", "x +b", "y +z", "z +y"))).containsExactly(DiagnosticCode.CYCLE,
                DiagnosticCode.DEPENDENCY_CYCLE, DiagnosticCode.DEPENDENCY_CYCLE);
    }

    @Test
    void missingParentHintsAtTheNearestId() {
        Diagnostic problem = problems("7c1fa2", "8b2 7c1fa3").get(0);
        assertThat(problem.hint()).isEqualTo("Did you mean \"7c1fa2\"?");
    }

    @Test
    void noRevisionIsHintedAtItself() {
        assertThat(problems("7c1fa2 7c1fa3").get(0).hint()).isNull();
        assertThat(problems("first +order #orders").get(0).hint()).isNull();
        assertThat(problems("7c1fa2", "8d0000 7c1fa2", "7c1fa4 7c1fa3").get(0).hint())
            .isEqualTo("Did you mean \"7c1fa2\"?");
    }

    @Test
    void aNumberIsNotHintedAtItsNeighbours() {
        assertThat(problems("0001", "0002 0001", "0004 0003").get(0).hint()).isNull();
        assertThat(problems("0001", "0002 0001", "0003 +0007").get(0).hint()).isNull();
    }

    @Test
    void aNumberThatLacksZerosIsHintedAt() {
        assertThat(problems("0001", "0002 001").get(0).hint()).isEqualTo("Did you mean \"0001\"?");
        assertThat(problems("0001", "0002 00001").get(0).hint()).isEqualTo("Did you mean \"0001\"?");
    }

    @Test
    void idTwiceNamesBothPlaces() {
        MigrateException refused = catchThrowableOfType(MigrateException.class,
                () -> RevisionGraph.of(Graphs.revisions("a", "a")));
        assertThat(refused.diagnostic().code()).isEqualTo(DiagnosticCode.DUPLICATE_REVISION);
        assertThat(refused.diagnostic().detail()).contains("a.sql:1");
    }

    @Test
    void reservedWordIsNeitherIdNorLabel() {
        assertThat(codes(problems("head", "b #base", "c #x@y"))).containsOnly(DiagnosticCode.ILLEGAL_REVISION_ID)
            .hasSize(3);
    }

    @Test
    void labelThatNoTargetCanNameIsRefused() {
        for (String label : List.of("", " ", "+1", "-1", "x:y", "two words", "x\u2003y", "x\ny")) {
            MigrateException refused = catchThrowableOfType(MigrateException.class,
                    () -> RevisionGraph.of(List.of(new Revision("a", List.of(), List.of(), List.of(label), "", null))));
            assertThat(refused.diagnostic().code()).isEqualTo(DiagnosticCode.ILLEGAL_REVISION_ID);
        }
        assertThat(Graphs.graph("a #my-branch", "b #x+1", "c #\u00fc").revisions()).hasSize(3);
    }

    @Test
    void nameOfManyLinesIsShownInOne() {
        Diagnostic illegal = problems("a\n\u001b[2Jb").get(0);
        assertThat(illegal.message()).isEqualTo("illegal revision id \"a\\u000a\\u001b[2Jb\"");
        assertThat(problems("x".repeat(9_999)).get(0).message()).hasSizeLessThan(300).endsWith("x...\"");
    }

    @Test
    void chainOfAHundredThousandNeedsNoDeepStack() {
        int length = 100_000;
        List<Revision> chain = new ArrayList<>(length);
        for (int place = 0; place < length; place++) {
            chain.add(new Revision("r" + place, (place == 0) ? List.of() : List.of("r" + (place - 1)), List.of(),
                    (place == 500) ? List.of("label") : List.of(), "", null));
        }
        Collections.reverse(chain);
        RevisionGraph graph = RevisionGraph.of(chain);
        assertThat(graph.labels("r0")).containsExactly("label");
        RevisionPath up = RevisionPath.upgrade(graph, List.of(), List.of("r99999"));
        assertThat(up.steps()).hasSize(length);
        assertThat(up.steps().get(0).revision().id()).isEqualTo("r0");
        DowngradeTarget base = Graphs.resolver(graph, "r99999").downgrade(RevisionTarget.parse("base"));
        assertThat(RevisionPath.downgrade(graph, List.of("r99999"), base).steps()).hasSize(length);
        assertThat(Graphs.resolver(graph, "r99999").downgrade(RevisionTarget.parse("-99999")).roots())
            .containsExactly("r1");
    }

    @Test
    void cycleOfAHundredThousandNeedsNoDeepStack() {
        int length = 100_000;
        List<Revision> ring = new ArrayList<>(length);
        for (int place = 0; place < length; place++) {
            ring.add(new Revision("r" + place, List.of("r" + ((place + 1) % length)), List.of(), List.of(), "", null));
        }
        MigrateException refused = catchThrowableOfType(MigrateException.class, () -> RevisionGraph.of(ring));
        assertThat(refused.diagnostics()).singleElement().extracting(Diagnostic::code).isEqualTo(DiagnosticCode.CYCLE);
    }

    @Test
    void wideGraphsAreOrderedToo() {
        List<Revision> star = new ArrayList<>();
        star.add(new Revision("root", List.of(), List.of(), List.of(), "", null));
        for (int place = 0; place < 30_000; place++) {
            star.add(new Revision("r" + place, List.of("root"), List.of(), List.of(), "", null));
        }
        List<Revision> order = RevisionGraph.of(star).newestFirst();
        assertThat(order).hasSize(30_001);
        assertThat(order.get(30_000).id()).isEqualTo("root");
    }

}
