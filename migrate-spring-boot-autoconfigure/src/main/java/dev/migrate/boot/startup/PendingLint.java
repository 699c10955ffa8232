package dev.migrate.boot.startup;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Severity;
import dev.migrate.lint.LintDraft;
import dev.migrate.lint.LintDraft.Access;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import dev.migrate.revision.Direction;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Judges pending revisions before a start runs them. */
final class PendingLint {

    private static final Log logger = LogFactory.getLog(PendingLint.class);

    private final MigratedDatabase database;

    private final LintOnStartup mode;

    PendingLint(MigratedDatabase database, LintOnStartup mode) {
        this.database = database;
        this.mode = mode;
    }

    /**
     * Logs what is found.
     * @param engine the engine
     * @throws MigrateException if there are errors and these end the start; nothing has
     * run then
     */
    void judge(Migrator engine) {
        // a start has no time to try anything
        LintReport report = engine.maintenance()
            .lint(new LintDraft(List.of(), null, List.of(), Direction.UPGRADE, Access.ASKED));
        report.findings()
            .stream()
            .filter((finding) -> finding.severity() != Severity.INFO)
            .forEach((finding) -> logger.warn("Lint" + this.database.label() + ": " + text(finding)));
        List<LintFinding> errors = report.findings()
            .stream()
            .filter((finding) -> finding.severity() == Severity.ERROR)
            .toList();
        if (this.mode == LintOnStartup.FAIL && !errors.isEmpty()) {
            throw refused(errors);
        }
    }

    private static String text(LintFinding finding) {
        return finding.place().location() + ": " + finding.rule() + ": " + finding.message();
    }

    private static MigrateException refused(List<LintFinding> errors) {
        LintFinding first = errors.get(0);
        String more = switch (errors.size()) {
            case 1 -> "";
            case 2 -> " (and 1 more error, see the log)";
            default -> " (and " + (errors.size() - 1) + " more errors, see the log)";
        };
        return new MigrateException(new Diagnostic(DiagnosticCode.LINT_FINDING, Severity.ERROR,
                first.rule() + ": " + first.message() + more, "Nothing was run.",
                Advice.of("Run ")
                    .command("lint", "--explain", first.rule())
                    .text(", write the revision otherwise, or give the reason in a comment \"-- migrate:lint-ignore "
                            + first.rule() + ": …\"."),
                first.place().location()));
    }

}
