package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.StepFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate history}. */
@Command(name = "history", description = "Show the graph of revisions, newest first.")
final class HistoryCommand extends Subcommand {

    @Option(names = { "-r", "--rev-range" }, paramLabel = "START:END",
            description = "Only this range, both ends " + "included; current and relative targets are understood.")
    private String range = ":";

    @Option(names = { "-v", "--verbose" },
            description = "Show what the files say of each revision, and with -i why it failed.")
    private boolean verbose;

    @Option(names = { "-i", "--indicate-current" }, description = "Mark where the database is, which needs it.")
    private boolean indicateCurrent;

    HistoryCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<RevisionReport> revisions = this.indicateCurrent ? files(service).listWithCurrent(this.range)
                : files(service).list(this.range);
        if (this.verbose && !output().isJson()) {
            text().detailedGraph(revisions, this.indicateCurrent ? failures(service) : Map.of())
                .forEach(output()::line);
            return ExitCode.DONE;
        }
        return draw(revisions);
    }

    /** What made the last attempt at a revision fail, by its id. */
    private static Map<String, StepFailure> failures(Service service) {
        Map<String, StepFailure> failures = new HashMap<>();
        for (HistoryEntry entry : migrator(service).history()) {
            failures.remove(entry.revision());
            if (entry.failure() != null) {
                failures.put(entry.revision(), entry.failure());
            }
        }
        return failures;
    }

}
