package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.boot.display.Times;
import dev.migrate.report.RunReport;

/** Writes what a run did, below the lines of its steps. */
final class Runs {

    private Runs() {
    }

    static int report(Output output, RunReport report) {
        if (output.isJson()) {
            output.json(report);
            return ExitCode.DONE;
        }
        String place = RevisionText.names(report.after());
        if (report.steps().isEmpty()) {
            output.line("Nothing to do: the database is at " + place + ".");
        }
        else {
            output.line("The database is at " + place + " (" + report.steps().size()
                    + ((report.steps().size() == 1) ? " revision, " : " revisions, ") + Times.text(report.duration())
                    + ").");
        }
        return ExitCode.DONE;
    }

}
