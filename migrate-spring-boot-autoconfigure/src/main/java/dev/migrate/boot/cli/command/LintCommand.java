package dev.migrate.boot.cli.command;

import dev.migrate.Maintenance;
import dev.migrate.RevisionFiles;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.boot.cli.output.TextDifference;
import dev.migrate.boot.cli.output.lint.LintFormat;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.LintDraft;
import dev.migrate.lint.LintDraft.Access;
import dev.migrate.lint.LintReport;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RulePage;
import dev.migrate.report.FixReport;
import dev.migrate.revision.Direction;
import dev.migrate.sql.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate lint}. */
@Command(name = "lint", description = "Judge what revisions would do to a database in use, before they run.")
final class LintCommand extends Subcommand {

    /** How many lines are shown before and after one that is changed. */
    private static final int CONTEXT = 3;

    @Parameters(arity = "0..*", paramLabel = "REVISION|RANGE|FILE",
            description = "What to judge; by default what is pending, or all without a database.")
    private List<String> subjects = List.of();

    @Option(names = "--since", paramLabel = "REF",
            description = "Judge the revisions whose files the branch adds or changes since a commit of Git.")
    private @Nullable String since;

    @Option(names = "--down", description = "Judge downgrades in place of upgrades.")
    private boolean down;

    @Option(names = "--no-trace", description = "Open no connection, and make no scratch database.")
    private boolean noTrace;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT",
            description = "text, json, sarif, github, markdown or junit.")
    private LintFormat format = LintFormat.TEXT;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "ERROR",
            description = "End with exit code 3 on error, warning or info.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--explain", paramLabel = "RULE", description = "Say what a rule reports, and why.")
    private @Nullable String explain;

    @Option(names = "--fix",
            description = "Show how the files are changed so that findings are gone, and change them after a question.")
    private boolean fix;

    @Option(names = { "-y", "--yes" }, description = "With --fix, change the files without asking.")
    private boolean yes;

    LintCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        Maintenance maintenance = migrator(service).maintenance();
        if (this.explain != null) {
            output().text(RulePage.of(rule(maintenance.lintRules(), this.explain)));
            return ExitCode.DONE;
        }
        LintReport report = maintenance.lint(draft(service.sources().workingDirectory()));
        if (this.fix) {
            return fix(files(service), report);
        }
        LintFormat written = output().isJson() ? LintFormat.JSON : this.format;
        output().text(written.write(report, maintenance.lintRules()));
        boolean failed = report.findings()
            .stream()
            .anyMatch((finding) -> finding.severity().compareTo(this.failOn) <= 0);
        return failed ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private int fix(RevisionFiles files, LintReport report) {
        FixReport plan = files.planFixes(report, !this.noTrace);
        if (output().isJson()) {
            output().json(plan);
        }
        else {
            show(plan);
        }
        if (plan.changes().isEmpty()) {
            output().note("There is nothing that can be fixed without judgement.");
            return ExitCode.DONE;
        }
        if (!this.yes && !confirmed("Change these files? [y/N] ")) {
            output().note("Nothing was changed. Add --yes to change the files.");
            return ExitCode.FINDINGS;
        }
        files.fix(plan);
        output().note("Changed. Build again, and run migrate lint.");
        return ExitCode.DONE;
    }

    private void show(FixReport plan) {
        for (FixReport.Change change : plan.changes()) {
            output().line(output().styled(Style.ID, Written.near(change.path()))
                    + ((change.before() != null) ? "" : " (new)"));
            TextDifference.near(TextDifference.of(change.before(), change.after()), CONTEXT)
                .forEach((line) -> output().line("  " + line));
        }
        plan.left().forEach(output()::note);
    }

    private static RuleDescription rule(List<RuleDescription> rules, String id) {
        return rules.stream()
            .filter((rule) -> rule.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_COMMAND_LINE, "there is no rule \"" + id + "\"")
                .withHint("Rules: " + String.join(", ", rules.stream().map(RuleDescription::id).toList()) + ".")));
    }

    private LintDraft draft(Path folder) {
        List<String> revisions = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        for (String subject : this.subjects) {
            SourceText text = text(subject);
            if (text != null) {
                texts.add(text);
            }
            else {
                revisions.add(subject);
            }
        }
        Set<String> files = (this.since != null) ? GitChanges.since(this.since, folder) : null;
        Direction direction = this.down ? Direction.DOWNGRADE : Direction.UPGRADE;
        return new LintDraft(revisions, files, texts, direction, this.noTrace ? Access.NONE : Access.OPENED);
    }

    /** Gives the text of a file; null if the subject cannot be one. */
    private static @Nullable SourceText text(String subject) {
        try {
            Path file = Path.of(subject);
            if (Files.isRegularFile(file)) {
                return new SourceText(Files.readString(file).replaceFirst("^\uFEFF", ""), SourceLocation.of(subject));
            }
        }
        catch (InvalidPathException ex) {
            return null;
        }
        catch (CharacterCodingException ex) {
            throw unreadable(subject, "is not UTF-8", ex);
        }
        catch (IOException ex) {
            throw unreadable(subject, "cannot be read: " + ex, ex);
        }
        if (subject.endsWith(".sql") || subject.contains("/")) {
            throw unreadable(subject, "does not exist", null);
        }
        return null;
    }

    private static MigrateException unreadable(String file, String why, @Nullable IOException cause) {
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, "the file \"" + file + "\" " + why), cause);
    }

}
