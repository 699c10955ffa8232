package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.report.TablesReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate ensure-version}. */
@Command(name = "ensure-version", description = "Make the version and history tables where they are missing.")
final class EnsureVersionCommand extends Subcommand {

    @Option(names = "--sql", description = "Write a script for psql to standard output and change nothing.")
    private boolean sql;

    EnsureVersionCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        if (this.sql) {
            output().text(migrator(service).maintenance().ensureVersionScript());
            return ExitCode.DONE;
        }
        TablesReport report = migrator(service).maintenance().ensureVersion();
        if (output().isJson()) {
            output().json(report);
        }
        else {
            output().line((report.created() ? "Made " : "Found ") + report.versionTable() + " and "
                    + report.historyTable() + ".");
        }
        return ExitCode.DONE;
    }

}
