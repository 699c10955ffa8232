package dev.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax of ids, targets and ranges. */
class RevisionTargetTests {

    private static DiagnosticCode code(Runnable action) {
        MigrateException refused = catchThrowableOfType(MigrateException.class, action::run);
        assertThat(refused).isNotNull();
        return refused.diagnostic().code();
    }

    @ParameterizedTest
    @CsvSource({ "head,,head,head,", "+2,,+2,,2", "-1,,-1,,-1", "abc+2,,abc+2,abc,2", "head-1,,head-1,head,-1",
            "l@head,l,head,head,", "l@+2,l,+2,,2", "l@base+1,l,base+1,base,1", "0002-1,,0002-1,0002,-1",
            "a-1-2,,a-1-2,a-1,-2", "2024-01a,,2024-01a,2024-01a,", "a-99999999999,,a-99999999999,a,-2147483647",
            "-2147483648,,-2147483648,,-2147483647", "+99999999999999999999,,+99999999999999999999,,2147483647",
            "-0,,-0,,0", "' head ',,head,head," })
    void targetsAreTakenApart(String text, @Nullable String branch, String name, @Nullable String symbol,
            @Nullable Integer steps) {
        RevisionTarget target = RevisionTarget.parse(text);
        assertThat(target.branch()).isEqualTo(branch);
        assertThat(target.name()).isEqualTo(name);
        assertThat(target.steps()).isEqualTo(steps);
        if (steps != null || symbol == null) {
            assertThat(target.symbol()).isEqualTo(symbol);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "@head", "label@", "a@b@c", "a b", "@", "a@" })
    void whatIsNotWellFormedIsRefused(String text) {
        assertThat(code(() -> RevisionTarget.parse(text))).isEqualTo(DiagnosticCode.BAD_TARGET);
    }

    @Test
    void rangeIsNoTarget() {
        assertThat(code(() -> RevisionTarget.parse("a:b"))).isEqualTo(DiagnosticCode.RANGE_NOT_ALLOWED);
    }

    @Test
    void rangeHasTwoSidesAndEitherMayBeEmpty() {
        assertThat(RevisionRange.parse("a:b"))
            .isEqualTo(new RevisionRange(RevisionTarget.parse("a"), RevisionTarget.parse("b")));
        assertThat(RevisionRange.parse("a:").to()).isNull();
        assertThat(RevisionRange.parse(":b").from()).isNull();
        assertThat(RevisionRange.parse(":")).isEqualTo(new RevisionRange(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "base", "orders@base", "-1", "orders@-2" })
    void someTargetsSayThemselvesThatTheWayIsDown(String text) {
        assertThat(RevisionTarget.parse(text).isDown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "head", "0002", "0002-1", "head-1", "base+1", "+1", "base@head" })
    void ofOthersTheStateTells(String text) {
        assertThat(RevisionTarget.parse(text).isDown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "a:b:c", "", "x@:b" })
    void rangeHasExactlyOneColon(String text) {
        assertThat(code(() -> RevisionRange.parse(text))).isEqualTo(DiagnosticCode.BAD_TARGET);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "a:", ":b" })
    void closedRangeNeedsBothEnds(String text) {
        assertThat(code(() -> RevisionRange.parseClosed(text))).isEqualTo(DiagnosticCode.RANGE_REQUIRED);
    }

    @Test
    void closedRangeIsRead() {
        assertThat(RevisionRange.parseClosed("b:base")).isEqualTo(RevisionRange.parse("b:base"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0001", "a", "A.b_c-d", "headless", "_x", ".x", "0002-1" })
    void idKeepsTheRules(String id) {
        assertThat(RevisionId.isValid(id)).isTrue();
        assertThat(RevisionId.check(id, null)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "head", "heads", "base", "current", "a@b", "a+b", "a:b", "a b", "-1", "ä" })
    void idBreaksTheRules(String id) {
        assertThat(RevisionId.isValid(id)).isFalse();
        assertThat(code(() -> RevisionId.check(id, null))).isEqualTo(DiagnosticCode.ILLEGAL_REVISION_ID);
    }

    @Test
    void idHasAtMostSixtyFourCharacters() {
        assertThat(RevisionId.isValid("x".repeat(64))).isTrue();
        assertThat(RevisionId.isValid("x".repeat(65))).isFalse();
    }

}
