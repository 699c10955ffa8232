package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.report.RevisionReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate current}. */
@Command(name = "current", description = "Show where the database is.")
final class CurrentCommand extends Subcommand {

    @Option(names = { "-v", "--verbose" }, description = "Show everything that is known of each revision.")
    private boolean verbose;

    @Option(names = { "-c", "--check-heads" }, description = "Exit with 3 unless the database is at all heads.")
    private boolean checkHeads;

    CurrentCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<RevisionReport> tips = migrator(service).tips();
        if (this.verbose && !output().isJson()) {
            tips.forEach((tip) -> text().detail(tip).forEach(output()::line));
        }
        else {
            list(tips);
        }
        return this.checkHeads ? checkHeads(service, tips) : ExitCode.DONE;
    }

    private int checkHeads(Service service, List<RevisionReport> tips) {
        Set<String> reached = tips.stream().map(RevisionReport::id).collect(Collectors.toSet());
        List<String> missing = migrator(service).heads()
            .stream()
            .map(RevisionReport::id)
            .filter((head) -> !reached.contains(head))
            .toList();
        if (missing.isEmpty()) {
            return ExitCode.DONE;
        }
        output().report(List.of(Diagnostic.error(DiagnosticCode.NOT_AT_TARGET, "the database is not at all heads")
            .withDetail("Not applied: " + String.join(", ", missing) + ".")
            .withHint("Run \"migrate upgrade heads\".")));
        return ExitCode.FINDINGS;
    }

}
