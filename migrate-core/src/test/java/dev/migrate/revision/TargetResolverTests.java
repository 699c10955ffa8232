package dev.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What targets mean. */
class TargetResolverTests {

    private static Diagnostic problem(Runnable action) {
        MigrateException refused = catchThrowableOfType(MigrateException.class, action::run);
        assertThat(refused).isNotNull();
        return refused.diagnostic();
    }

    private static Diagnostic problem(TargetResolver resolver, String typed) {
        return problem(() -> resolver.resolve(RevisionTarget.parse(typed)));
    }

    private static List<String> resolved(RevisionGraph graph, String typed) {
        return Graphs.ids(Graphs.resolver(graph).resolve(RevisionTarget.parse(typed)));
    }

    private static List<String> upgrade(RevisionGraph graph, String typed, String... rows) {
        return Graphs.ids(Graphs.resolver(graph, rows).upgrade(Graphs.targets(typed.split(" "))));
    }

    private static List<String> history(RevisionGraph graph, String range, String... rows) {
        return Graphs.ids(Graphs.resolver(graph, rows).history(RevisionRange.parse(range)));
    }

    @Test
    void symbolsLabelsAndPrefixesResolve() {
        RevisionGraph graph = Graphs.graph("aaaa1 #trunk", "bbbb1 aaaa1 #left", "bbbb2 aaaa1 +bbbb1 #right");
        assertThat(resolved(graph, "heads")).containsExactly("bbbb2");
        assertThat(resolved(graph, "left@head")).containsExactly("bbbb1");
        assertThat(resolved(graph, "trunk@heads")).containsExactly("bbbb1", "bbbb2");
        assertThat(resolved(graph, "left")).containsExactly("bbbb1");
        assertThat(resolved(graph, "rig")).containsExactly("bbbb2");
        assertThat(resolved(graph, "a")).containsExactly("aaaa1");
        assertThat(resolved(graph, "left@bbbb")).containsExactly("bbbb1");
        assertThat(resolved(graph, "base")).isEmpty();
        assertThat(resolved(graph, "left@-1")).containsExactly("aaaa1");
    }

    @Test
    void idsOfThreeCharactersHaveNoPrefix() {
        RevisionGraph graph = Graphs.graph("abc");
        assertThat(problem(Graphs.resolver(graph), "ab").code()).isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
    }

    @Test
    void unknownNameHintsAtTheNearest() {
        Diagnostic problem = problem(Graphs.resolver(Graphs.graph("7c1fa2", "8d0000 7c1fa2")), "7c1fa3");
        assertThat(problem.code()).isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
        assertThat(problem.hint()).isEqualTo("Did you mean \"7c1fa2\"?");
    }

    @Test
    void anUnknownNumberHintsAtTheSameNumberOnly() {
        RevisionGraph graph = Graphs.graph("0001", "0002 0001", "0012 0002");
        assertThat(problem(Graphs.resolver(graph), "0003").hint()).isNull();
        assertThat(problem(Graphs.resolver(graph), "12").hint()).isEqualTo("Did you mean \"0012\"?");
        assertThat(problem(Graphs.resolver(graph), "00012").hint()).isEqualTo("Did you mean \"0012\"?");
    }

    @Test
    void ambiguousPrefixListsTheCandidates() {
        Diagnostic problem = problem(Graphs.resolver(Graphs.graph("abcd1", "abcd2 abcd1")), "abcd");
        assertThat(problem.code()).isEqualTo(DiagnosticCode.AMBIGUOUS_REVISION);
        assertThat(problem.message()).contains("\"abcd1\", \"abcd2\"");
    }

    @Test
    void headNamesAllHeadsAndSaysWhatToDo() {
        Diagnostic problem = problem(Graphs.resolver(Graphs.branched()), "head");
        assertThat(problem.code()).isEqualTo(DiagnosticCode.MULTIPLE_HEADS);
        assertThat(problem.message()).contains("\"d1\", \"d2\"");
        assertThat(problem.hint()).contains("\"heads\"").contains("@head").contains("merge");
    }

    @Test
    void revisionOfAnotherBranchIsNamedSo() {
        Diagnostic problem = problem(Graphs.resolver(Graphs.branched()), "c1branch@d2");
        assertThat(problem.code()).isEqualTo(DiagnosticCode.NOT_IN_BRANCH);
        assertThat(problem(Graphs.resolver(Graphs.branched()), "nope@head").code())
            .isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
    }

    @Test
    void hyphenInAnIdWinsOverTheStep() {
        RevisionGraph graph = Graphs.graph("0001", "0002 0001", "0002-1 0002");
        assertThat(upgrade(graph, "0002-1")).containsExactly("0002-1");
        assertThat(upgrade(graph, "0002-2")).isEmpty();
        assertThat(upgrade(Graphs.graph("0001", "0002 0001"), "0002-1")).containsExactly("0001");
        assertThat(upgrade(Graphs.graph("0001", "0002-1-beta 0001"), "0002-1-beta-1")).containsExactly("0001");
    }

    @Test
    void stepFromAnExactIdWinsOverAPrefix() {
        RevisionGraph graph = Graphs.graph("0001", "0002 0001", "0002-1a 0002");
        assertThat(upgrade(graph, "0002-1")).containsExactly("0001");
    }

    @Test
    void hyphenThatFitsTwoPrefixesIsAmbiguous() {
        TargetResolver resolver = Graphs.resolver(Graphs.graph("0001", "2024-1101 0001"));
        assertThat(problem(() -> resolver.upgrade(Graphs.targets("2024-1"))).code())
            .isEqualTo(DiagnosticCode.AMBIGUOUS_REVISION);
    }

    @Test
    void moreStepsThanThereAreRevisionsAreAPrefix() {
        RevisionGraph graph = Graphs.graph("2024", "2024-20240101123456 2024", "2025-1101 2024-20240101123456");
        assertThat(upgrade(graph, "2024-2024010112")).containsExactly("2024-20240101123456");
        assertThat(upgrade(graph, "2025-11")).containsExactly("2025-1101");
        assertThat(problem(() -> upgrade(graph, "2024-3024010112")).code())
            .isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
    }

    @Test
    void stepsOnTheSpotStayInTheBranch() {
        assertThat(upgrade(Graphs.branched(), "c1branch@d1+0")).containsExactly("d1");
        assertThat(problem(() -> upgrade(Graphs.branched(), "c1branch@d2+0")).code())
            .isEqualTo(DiagnosticCode.NOT_IN_BRANCH);
    }

    @Test
    void stepsBelowTheHeadsStartAtTheRealOnes() {
        RevisionGraph graph = Graphs.graph("a #trunk", "b a", "c a", "d b +c");
        for (String typed : List.of("-1", "trunk@-1", "a@-1")) {
            assertThat(resolved(graph, typed)).containsExactly("b");
        }
        assertThat(resolved(graph, "c@-1")).containsExactly("a");
    }

    @Test
    void hyphenThatFitsOnePrefixIsThatPrefix() {
        RevisionGraph graph = Graphs.graph("2024-1101", "2024-1201 2024-1101");
        assertThat(upgrade(graph, "2024-11")).containsExactly("2024-1101");
    }

    @Test
    void upgradeStepsGoUpTheLine() {
        RevisionGraph graph = Graphs.branched();
        assertThat(upgrade(graph, "+2")).containsExactly("b");
        assertThat(upgrade(graph, "c1branch@+1", "b")).containsExactly("c1");
        assertThat(upgrade(graph, "c1branch@+1", "d2")).containsExactly("c1");
        assertThat(upgrade(Graphs.graph("c x", "a", "x a", "b1 c", "b2 c"), "b1@+1", "b2")).containsExactly("b1");
        assertThat(upgrade(graph, "c1branch@base+3")).containsExactly("c1");
        assertThat(upgrade(graph, "c2branch@head-1")).containsExactly("c2");
        assertThat(upgrade(graph, "c1 d1 c2")).containsExactly("c1", "d1", "c2");
    }

    @Test
    void upgradeStepsThatHaveNoSingleEndAreRefused() {
        TargetResolver atB = Graphs.resolver(Graphs.branched(), "b");
        assertThat(problem(() -> atB.upgrade(Graphs.targets("+1"))).message()).contains("\"c1\", \"c2\"");
        TargetResolver atBoth = Graphs.resolver(Graphs.branched(), "c1", "c2");
        assertThat(problem(() -> atBoth.upgrade(Graphs.targets("+1"))).code())
            .isEqualTo(DiagnosticCode.AMBIGUOUS_RELATIVE);
        TargetResolver atD1 = Graphs.resolver(Graphs.branched(), "d1");
        for (String typed : List.of("+1", "-1", "+0", "d1+1", "a-2", "+99999999999", "d1-99999999999")) {
            assertThat(problem(() -> atD1.upgrade(Graphs.targets(typed))).code())
                .isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
        }
    }

    @Test
    void relativeTargetsAreNotForStampShowAndCurrentNotForUpgrade() {
        TargetResolver resolver = Graphs.resolver(Graphs.branched(), "b");
        assertThat(problem(() -> resolver.stamp(Graphs.targets("+1"))).code())
            .isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
        assertThat(problem(resolver, "b+1").code()).isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
        assertThat(problem(() -> resolver.upgrade(Graphs.targets("current"))).code())
            .isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
        assertThat(Graphs.ids(resolver.resolve(RevisionTarget.parse("current")))).containsExactly("b");
    }

    @Test
    void rowThatTheGraphLacksIsUnknown() {
        assertThat(problem(() -> Graphs.resolver(Graphs.branched(), "zzzz").current()).code())
            .isEqualTo(DiagnosticCode.UNKNOWN_REVISION);
    }

    @Test
    void currentHasTheRowsAndWhatTheyOnlyDependOn() {
        RevisionGraph graph = Graphs.graph("a1", "b1 a1", "a2 +b1");
        assertThat(Graphs.ids(Graphs.resolver(graph, "a2").current())).containsExactly("b1", "a2");
    }

    @Test
    void historyHasBothEnds() {
        RevisionGraph graph = Graphs.graph("aaaa", "bbbb aaaa", "cccc bbbb", "dddd cccc");
        assertThat(history(graph, "bbbb:cccc")).containsExactly("cccc", "bbbb");
        assertThat(history(graph, "current:", "cccc")).containsExactly("dddd", "cccc");
        assertThat(history(graph, ":current", "bbbb")).containsExactly("bbbb", "aaaa");
        assertThat(history(graph, "bbbb:+1")).containsExactly("cccc", "bbbb");
        assertThat(history(graph, "-1:current", "cccc")).containsExactly("cccc", "bbbb");
        assertThat(history(graph, "-9:bbbb")).containsExactly("bbbb", "aaaa");
        assertThat(history(graph, "bbbb:+9")).containsExactly("dddd", "cccc", "bbbb");
        assertThat(history(graph, "cccc-1:head")).containsExactly("dddd", "cccc", "bbbb");
    }

    @Test
    void historyOfABranchHasItsDependencies() {
        RevisionGraph graph = Graphs.graph("a1 #one", "b1 a1", "a2 +b1 #two", "b2 a2");
        assertThat(history(graph, "two@base:")).containsExactly("b2", "a2", "b1", "a1");
        assertThat(history(graph, "one@base:one@head")).containsExactly("b1", "a1");
    }

    @Test
    void historyOfUnrelatedEndsIsRefused() {
        for (String range : List.of("c1:d2", "d1:c1")) {
            assertThat(problem(() -> history(Graphs.branched(), range)).code()).isEqualTo(DiagnosticCode.NOT_ANCESTOR);
        }
        assertThat(problem(() -> history(Graphs.branched(), "+1:")).code())
            .isEqualTo(DiagnosticCode.RELATIVE_OUT_OF_RANGE);
    }

}
