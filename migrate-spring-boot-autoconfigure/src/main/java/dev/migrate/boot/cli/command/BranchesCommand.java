package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Outline;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RevisionReport.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate branches}. */
@Command(name = "branches", description = "Show where the graph branches and merges.")
final class BranchesCommand extends Subcommand {

    @Option(names = { "-v", "--verbose" }, description = "Show everything that is known of each revision.")
    private boolean verbose;

    BranchesCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<RevisionReport> all = migrator(service).revisions();
        List<RevisionReport> points = all.stream().filter(BranchesCommand::isBranchPoint).toList();
        if (output().isJson()) {
            return list(points);
        }
        if (points.isEmpty()) {
            output().line("The graph has no branch point.");
            return ExitCode.DONE;
        }
        Set<String> branchPoints = new HashSet<>();
        points.forEach((point) -> branchPoints.add(point.id()));
        List<RevisionReport> outline = Outline.of(all, (revision) -> !revision.marks().isEmpty()
                || revision.revises().stream().anyMatch(branchPoints::contains));
        (this.verbose ? text().detailedGraph(outline, Map.of()) : text().graph(outline)).forEach(output()::line);
        return ExitCode.DONE;
    }

    private static boolean isBranchPoint(RevisionReport revision) {
        return revision.marks().contains(Mark.BRANCH_POINT);
    }

}
