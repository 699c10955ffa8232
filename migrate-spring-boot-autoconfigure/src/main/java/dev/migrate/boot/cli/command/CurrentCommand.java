package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RevisionReport.Mark;
import java.util.List;
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
        List<String> missing = migrator(service).missingHeads().stream().map(RevisionReport::id).toList();
        if (missing.isEmpty()) {
            return ExitCode.DONE;
        }
        // nothing can be planned where it is not known what a row implies
        boolean known = tips.stream().noneMatch((tip) -> tip.marks().contains(Mark.UNKNOWN));
        output().report(List.of(Diagnostic.error(DiagnosticCode.NOT_AT_TARGET, "the database is not at all heads")
            .withDetail("Not applied: " + String.join(", ", missing) + ".")
            .withHint(known ? Advice.of("Run ").command("upgrade", "heads").text(".") : null)));
        return ExitCode.FINDINGS;
    }

}
