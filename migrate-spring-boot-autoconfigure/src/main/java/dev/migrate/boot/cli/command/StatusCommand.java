package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.boot.display.FailureText;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.StatusReport;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code migrate status}. */
@Command(name = "status", description = "Compare the database with migrate.target.")
final class StatusCommand extends Subcommand {

    StatusCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        StatusReport status = migrator(service).status();
        if (output().isJson()) {
            output().json(status);
            return ExitCode.DONE;
        }
        Style style = (status.status() == MigrationStatus.UP_TO_DATE) ? Style.GOOD : Style.WARNING;
        String word = status.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        output().line("status:  " + output().styled(style, word));
        output().line("current: " + RevisionText.names(status.current()));
        output().line("heads:   " + (status.heads().isEmpty() ? "none" : String.join(", ", status.heads())));
        line("pending: ", status.pending().stream().map(RevisionReport::id).toList());
        line("unknown: ", status.unknown());
        line("others:  ",
                status.others()
                    .stream()
                    .map((other) -> other.revision() + " (of " + other.application() + ")")
                    .toList());
        line("changed: ", status.changed());
        HistoryEntry failure = status.failure();
        if (failure != null) {
            output().line("failed:  " + failure.revision() + " at " + failure.started() + ", statement "
                    + (failure.statementsDone() + 1) + " of " + failure.statements());
            if (failure.failure() != null) {
                output().line("         " + FailureText.of(failure.failure()));
            }
        }
        return ExitCode.DONE;
    }

    private void line(String name, List<String> revisions) {
        if (!revisions.isEmpty()) {
            output().line(name + String.join(", ", revisions));
        }
    }

}
