package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.report.RevisionReport;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code migrate pending}. */
@Command(name = "pending",
        description = "List what an upgrade to migrate.target would run. Exits with 3 where it is something.")
final class PendingCommand extends Subcommand {

    PendingCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<RevisionReport> pending = migrator(service).pending();
        list(pending);
        if (pending.isEmpty() && !output().isJson()) {
            output().line("Nothing is pending.");
        }
        return pending.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

}
