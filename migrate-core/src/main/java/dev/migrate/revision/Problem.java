package dev.migrate.revision;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors of a target that has no or no single meaning. */
final class Problem {

    private Problem() {
    }

    static MigrateException unknown(String name, @Nullable String hint) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.UNKNOWN_REVISION, "no revision, branch label or symbol is named " + Names.quote(name))
            .withHint(hint));
    }

    static MigrateException squashed(String name, String squasher) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.SQUASHED_REVISION,
                    "revision " + Names.quote(name) + " is squashed into " + Names.quote(squasher))
            .withDetail("It has no place in the graph any more.")
            .withHint("Name " + Names.quote(squasher) + ", which stands for it."));
    }

    static MigrateException relativeNotAllowed(RevisionTarget target) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.UNKNOWN_REVISION,
                    "no revision, branch label or symbol is named " + Names.quote(target.text()))
            .withDetail("Relative steps are for upgrade, downgrade and history.")
            .withHint("Name the revision itself."));
    }

    static MigrateException ambiguousPrefix(String prefix, List<String> candidates) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.AMBIGUOUS_REVISION,
                    Names.quote(prefix) + " is the start of several revisions: " + Names.quote(candidates))
            .withHint("Give more characters of the id."));
    }

    static MigrateException ambiguousHyphen(RevisionTarget target, String exact, String relative) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.AMBIGUOUS_REVISION,
                    Names.quote(target.text()) + " is the start of revision " + Names.quote(exact)
                            + " and also a step from revision " + Names.quote(relative))
            .withHint("Give the full id."));
    }

    static MigrateException notInBranch(String name, String branch) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.NOT_IN_BRANCH,
                "revision " + Names.quote(name) + " is not a member of branch " + Names.quote(branch)));
    }

    static MigrateException multipleHeads(String argument, List<String> heads) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.MULTIPLE_HEADS,
                    "several heads where " + Names.quote(argument) + " needs one: " + Names.quote(heads))
            .withHint(Advice
                .of("Name one of them, or one branch as in \"" + heads.get(0) + "@head\", or all with \"heads\"; ")
                .command("merge", "heads")
                .text(" joins them.")));
    }

    static MigrateException outOfRange(RevisionTarget target, String why) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.RELATIVE_OUT_OF_RANGE,
                "target " + Names.quote(target.text()) + " " + why));
    }

    /**
     * A step that is not one.
     * @param steps how many lead on within the branch of one of the candidates
     */
    static MigrateException ambiguousStep(RevisionTarget target, String why, List<String> candidates, int steps) {
        return new MigrateException(
                Diagnostic
                    .error(DiagnosticCode.AMBIGUOUS_RELATIVE,
                            "target " + Names.quote(target.text()) + " is ambiguous, " + why + ": "
                                    + Names.quote(candidates))
                    .withHint("Name the revision to reach, or the branch as in \"" + candidates.get(0)
                            + "@%+d\".".formatted(steps)));
    }

    static MigrateException invalidDowngrade(RevisionTarget target, List<String> rows) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.INVALID_DOWNGRADE_TARGET,
                    Names.quote(target.text()) + " is not a valid downgrade target")
            .withDetail(rows.isEmpty() ? "Nothing is applied."
                    : "The database is at " + Names.quote(rows) + ", with nothing applied above the target."));
    }

    static MigrateException notAncestor(String from, String to) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.NOT_ANCESTOR,
                Names.quote(from) + " is not an ancestor of " + Names.quote(to)));
    }

}
