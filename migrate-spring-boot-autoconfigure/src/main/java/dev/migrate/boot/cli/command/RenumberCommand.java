package dev.migrate.boot.cli.command;

import dev.migrate.RevisionFiles;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.report.RenumberReport;
import dev.migrate.revision.RenumberDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate renumber}. */
@Command(name = "renumber", description = "Give a revision another id, in its file and in those that refer to it.",
        footer = { "", "For two branches that took the same number. A revision that the database has",
                "keeps its id. Which of two revisions of one id another file means is found by",
                "their times and by Git." })
final class RenumberCommand extends Subcommand {

    private static final String NONE = "none";

    @Parameters(paramLabel = "FILE|ID", description = "The revision; of several files with this id, the youngest.")
    private String revision = "";

    @Option(names = "--to", paramLabel = "ID", description = "The new id. Default: the next one that is free.")
    private @Nullable String id;

    @Option(names = "--followed-by", paramLabel = "FILE", split = ",",
            description = "The files that mean this revision by the id, or none.")
    private @Nullable List<String> followers;

    @Option(names = "--no-database", description = "Do not ask the database whether it has the revision.")
    private boolean offline;

    @Option(names = "--dry-run", description = "Show what would be changed, and do nothing.")
    private boolean dryRun;

    RenumberCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        RevisionFiles files = files(service);
        List<String> named = (this.followers == null || !this.followers.equals(List.of(NONE))) ? this.followers
                : List.of();
        RenumberDraft draft = new RenumberDraft(this.revision, this.id, named, !this.offline);
        RenumberReport report = this.dryRun ? files.planRenumber(draft) : files.renumber(draft);
        if (output().isJson()) {
            output().json(report);
            return ExitCode.DONE;
        }
        output().line((this.dryRun ? "Would renumber " : "Renumbered ") + output().styled(Style.ID, report.former())
                + " to " + output().styled(Style.ID, report.id()) + ": " + Written.near(report.path()) + ".");
        report.referring()
            .forEach((path) -> output()
                .line((this.dryRun ? "Would change " : "Changed ") + Written.near(path) + ", which refers to it."));
        if (!this.dryRun) {
            output().note("Build again from clean, so that no file of the old id is left.");
        }
        return ExitCode.DONE;
    }

}
