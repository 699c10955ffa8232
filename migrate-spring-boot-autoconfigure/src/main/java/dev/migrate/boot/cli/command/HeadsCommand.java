package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Outline;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RevisionReport.Mark;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate heads}. */
@Command(name = "heads", description = "Show the heads of the graph.")
final class HeadsCommand extends Subcommand {

    @Option(names = { "-v", "--verbose" }, description = "Show everything that is known of each revision.")
    private boolean verbose;

    @Option(names = "--resolve-dependencies", description = "Leave out heads that another revision depends on.")
    private boolean resolveDependencies;

    HeadsCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<RevisionReport> heads = migrator(service).heads().stream().filter(this::isWanted).toList();
        if (output().isJson() || (heads.size() < 2 && !this.verbose)) {
            return list(heads);
        }
        if (this.verbose) {
            heads.forEach((head) -> text().detail(head).forEach(output()::line));
            return ExitCode.DONE;
        }
        return draw(Outline.of(migrator(service).revisions(), HeadsCommand::matters));
    }

    private boolean isWanted(RevisionReport head) {
        return !this.resolveDependencies || !head.marks().contains(Mark.EFFECTIVE_HEAD);
    }

    private static boolean matters(RevisionReport revision) {
        return !revision.marks().isEmpty();
    }

}
