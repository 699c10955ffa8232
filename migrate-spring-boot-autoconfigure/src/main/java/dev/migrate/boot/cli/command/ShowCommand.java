package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.report.RevisionReport;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code migrate show}. */
@Command(name = "show", description = "Show what is known of revisions.")
final class ShowCommand extends Subcommand {

    @Parameters(paramLabel = "REVISION", arity = "1..*",
            description = "Revisions, labels, heads, or current, which needs the database.")
    private List<String> targets = List.of();

    ShowCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<RevisionReport> revisions = files(service).show(this.targets.toArray(String[]::new));
        if (output().isJson()) {
            return list(revisions);
        }
        List<RevisionReport> all = migrator(service).revisions();
        for (RevisionReport revision : revisions) {
            List<String> lines = new ArrayList<>(text().detail(revision));
            List<String> children = all.stream()
                .filter((other) -> other.revises().contains(revision.id()))
                .map(RevisionReport::id)
                .toList();
            if (!children.isEmpty()) {
                lines.add(2, "  revised by: " + RevisionText.names(children));
            }
            lines.forEach(output()::line);
        }
        return ExitCode.DONE;
    }

}
