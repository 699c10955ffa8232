package dev.migrate.boot.cli.command;

import dev.migrate.Migrator;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.boot.cli.output.TextDifference;
import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.ChangedRevision;
import dev.migrate.report.OtherRevision;
import dev.migrate.revision.Direction;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate repair}. */
@Command(name = "repair", description = "Accept the changed text of applied revisions, after showing what differs.")
final class RepairCommand extends Subcommand {

    @Parameters(paramLabel = "REVISION", arity = "0..*", description = "Full ids. Default: all that have changed.")
    private List<String> revisions = List.of();

    @Option(names = { "-y", "--yes" }, description = "Accept without asking.")
    private boolean yes;

    @Mixin
    private OtherApplications others = new OtherApplications();

    RepairCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<ChangedRevision> changes = this.others.in(migrator(service))
            .maintenance()
            .changes()
            .stream()
            .filter(this::isAsked)
            .toList();
        if (changes.isEmpty()) {
            refuseUnchanged(service);
            output().line("Nothing to accept: every applied revision has the text that was applied.");
            if (output().isJson()) {
                output().json(changes);
            }
            return ExitCode.DONE;
        }
        changes.forEach(this::show);
        if (!this.yes && !confirmed("Accept the text as it is now? [y/N] ")) {
            if (output().isJson()) {
                output().json(changes);
            }
            output().note("Nothing was changed. Add --yes to accept.");
            return ExitCode.FINDINGS;
        }
        List<ChangedRevision> accepted = this.others.in(migrator(service))
            .maintenance()
            .repair(changes.stream().map(ChangedRevision::revision).toList());
        if (output().isJson()) {
            output().json(accepted);
        }
        accepted.forEach((change) -> output()
            .line("Accepted the text of " + output().styled(Style.ID, change.revision()) + "; nothing was run."));
        return ExitCode.DONE;
    }

    private boolean isAsked(ChangedRevision change) {
        return this.revisions.isEmpty() || this.revisions.contains(change.revision());
    }

    private void refuseUnchanged(Service service) {
        Migrator migrator = this.others.in(migrator(service));
        List<String> asked = !this.revisions.isEmpty() ? this.revisions
                : migrator.status()
                    .others()
                    .stream()
                    .filter(OtherRevision::collides)
                    .map(OtherRevision::revision)
                    .toList();
        if (!asked.isEmpty()) {
            // says so itself where one belongs to another application
            migrator.maintenance().repair(asked);
        }
        if (!this.revisions.isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_COMMAND_LINE,
                        "\"" + String.join(", ", this.revisions) + "\" is not applied with another text")
                .withHint(Advice.of("Run ")
                    .command("status")
                    .text(" for the revisions that have changed, with their full ids.")));
        }
    }

    private void show(ChangedRevision change) {
        output().line(output().styled(Style.ID, change.revision()) + " " + change.message());
        output().line("  file:     " + Objects.requireNonNullElse(change.source(), "none"));
        output().line("  applied:  " + change.applied());
        if (!change.messageThen().equals(change.message())) {
            output().line("  applied as: " + change.messageThen());
            output().line("  If that is another revision of the same id, do not accept this one in its place.");
        }
        output().line("  checksum: " + change.checksumThen());
        output().line("  now:      " + change.checksumNow());
        output().line(change.changed().contains(Direction.UPGRADE)
                ? "  The upgrade section differs; of what it was, the history keeps no more than that checksum."
                : "  The upgrade section is unchanged.");
        if (!change.changed().contains(Direction.DOWNGRADE)) {
            output().line("  The downgrade section is unchanged.");
            return;
        }
        output().line("  The downgrade section differs:");
        TextDifference.of(change.downgradeThen(), change.downgradeNow())
            .forEach((line) -> output().line("    " + line));
    }

}
