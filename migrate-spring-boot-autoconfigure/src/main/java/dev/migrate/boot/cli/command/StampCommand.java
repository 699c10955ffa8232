package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.StampReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate stamp}. */
@Command(name = "stamp", description = "Mark the database as being at revisions, without running anything.")
final class StampCommand extends Subcommand {

    @Parameters(paramLabel = "REVISION", completionCandidates = Targets.class, arity = "1..*",
            description = "Revisions, labels, heads or base; with --sql the first may be from:to.")
    private List<String> targets = List.of();

    @Option(names = "--purge", description = "Empty the version table first: the way out when a row is unknown.")
    private boolean purge;

    @Option(names = "--sql", description = "Write a script for psql to standard output and change nothing.")
    private boolean sql;

    @Mixin
    private OtherApplications others = new OtherApplications();

    StampCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        if (this.sql) {
            return script(service);
        }
        String[] all = this.targets.toArray(String[]::new);
        StampReport report = this.purge ? this.others.in(migrator(service)).purgeAndStamp(all)
                : this.others.in(migrator(service)).stamp(all);
        if (output().isJson()) {
            output().json(report);
        }
        else {
            output().line("The database was at " + RevisionText.names(report.before()) + " and is marked as being at "
                    + RevisionText.names(report.after()) + "; nothing was run.");
        }
        return ExitCode.DONE;
    }

    private int script(Service service) {
        if (this.purge) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, "--purge and --sql exclude each other"));
        }
        output().text(this.others.in(migrator(service)).maintenance().stampScript(this.targets.toArray(String[]::new)));
        return ExitCode.DONE;
    }

}
