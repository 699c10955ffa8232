package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.report.RunReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate upgrade}. */
@Command(name = "upgrade", description = "Bring the database up to a target.")
final class UpgradeCommand extends Subcommand {

    @Parameters(paramLabel = "TARGET", completionCandidates = Targets.class, arity = "0..*",
            description = "What to upgrade to, by default migrate.target: heads, head, a revision, +1, label@head; "
                    + "with --sql the first may be from:to.")
    private List<String> targets = List.of();

    @Option(names = "--sql", description = "Write a script for psql to standard output and run nothing.")
    private boolean sql;

    UpgradeCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<String> chosen = this.targets.isEmpty() ? migrator(service).targets() : this.targets;
        if (this.sql) {
            output().text(migrator(service).upgradeScript(chosen.toArray(String[]::new)));
            return ExitCode.DONE;
        }
        RunReport report = migrator(service).upgrade(chosen.toArray(String[]::new));
        return Runs.report(output(), report);
    }

}
