package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.report.CheckReport;
import picocli.CommandLine.Command;

/** {@code migrate check}. */
@Command(name = "check", description = "Look for unfinished revisions, changed ones, and a database that is behind.")
final class CheckCommand extends Subcommand {

    CheckCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        CheckReport report = migrator(service).maintenance().check();
        if (output().isJson()) {
            output().json(report);
        }
        else if (report.findings().isEmpty()) {
            output().line("Nothing found.");
        }
        else {
            output().report(report.findings());
        }
        return report.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

}
