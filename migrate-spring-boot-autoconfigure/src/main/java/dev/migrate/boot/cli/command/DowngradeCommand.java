package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate downgrade}. */
@Command(name = "downgrade", description = "Take the database down to a target, which stays applied.")
final class DowngradeCommand extends Subcommand {

    @Parameters(paramLabel = "TARGET", completionCandidates = Targets.class,
            description = "What to go down to: base, a revision, -1, label@base; with --sql also from:to.")
    private String target = "";

    @Option(names = "--sql", description = "Write a script for psql to standard output and run nothing.")
    private boolean sql;

    @Mixin
    private OtherApplications others = new OtherApplications();

    DowngradeCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        if (this.sql) {
            output().text(this.others.in(migrator(service)).downgradeScript(this.target));
            return ExitCode.DONE;
        }
        return Runs.report(output(), this.others.in(migrator(service)).downgrade(this.target));
    }

}
