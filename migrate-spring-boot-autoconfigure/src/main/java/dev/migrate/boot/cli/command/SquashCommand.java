package dev.migrate.boot.cli.command;

import dev.migrate.RevisionFiles;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.report.SquashReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate squash}. */
@Command(name = "squash", description = "Put one revision in the place of a range, and remove the files of the range.",
        footer = { "", "The new revision keeps the id of the last one: a database that is there, or",
                "above, needs nothing. Upgrade every database to it first; afterwards one in",
                "the middle is refused." })
final class SquashCommand extends Subcommand {

    @Parameters(paramLabel = "RANGE", description = "a:b, both ends included. :b begins at base, a: ends at the head.")
    private String range = "";

    @Option(names = { "-m", "--message" }, paramLabel = "TEXT",
            description = "One line for people. Default: the ends of the range.")
    private @Nullable String message;

    @Option(names = "--dry-run", description = "Show what would be written and removed, and do nothing.")
    private boolean dryRun;

    SquashCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        RevisionFiles files = files(service);
        SquashReport squash = this.dryRun ? files.planSquash(this.range, this.message)
                : files.squash(this.range, this.message);
        if (output().isJson()) {
            output().json(squash);
            return ExitCode.DONE;
        }
        String write = this.dryRun ? "Would write " : "Wrote ";
        String remove = this.dryRun ? "Would remove " : "Removed ";
        output().line(write + Written.near(squash.path()) + ": revision " + output().styled(Style.ID, squash.id())
                + ", which revises " + (squash.revises().isEmpty() ? "nothing" : RevisionText.names(squash.revises()))
                + " and stands for " + RevisionText.names(squash.squashes()) + " too.");
        squash.removed().forEach((path) -> output().line(remove + Written.near(path) + "."));
        if (this.dryRun) {
            output().line("");
            squash.text().lines().forEach(output()::line);
        }
        else {
            output()
                .note("Try it on an empty database; then build again from clean, so that no file from before is left.");
        }
        return ExitCode.DONE;
    }

}
