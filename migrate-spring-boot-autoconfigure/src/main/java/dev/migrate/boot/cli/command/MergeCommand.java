package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.revision.NewRevisionBase.Splice;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionDraft.Language;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migrate merge}. */
@Command(name = "merge", description = "Write a revision that joins heads.")
final class MergeCommand extends Subcommand {

    @Parameters(paramLabel = "REVISION", arity = "0..*", description = "What to join. Default: heads.")
    private List<String> revisions = List.of("heads");

    @Option(names = { "-m", "--message" }, paramLabel = "TEXT", description = "One line for people.")
    private String message = "Merge";

    @Option(names = "--splice", description = "Allow a parent that is not a head.")
    private boolean splice;

    @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins here.")
    private List<String> branchLabels = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id. Default: the next of the configured kind.")
    private @Nullable String id;

    @Option(names = "--version-path", paramLabel = "FOLDER",
            description = "Where to write it. Default: the source " + "folder of the first location.")
    private @Nullable Path folder;

    MergeCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        RevisionDraft draft = RevisionDraft.of(this.message)
            .onto(this.revisions, this.splice ? Splice.ALLOWED : Splice.REFUSED)
            .labelled(this.branchLabels)
            .withId(this.id)
            .writtenTo(this.folder, Language.SQL);
        return Written.report(output(), files(service).merge(draft));
    }

}
