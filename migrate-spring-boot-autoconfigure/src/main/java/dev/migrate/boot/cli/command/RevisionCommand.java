package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.revision.NewRevisionBase.Splice;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionDraft.Language;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate revision}. */
@Command(name = "revision", description = "Write the file of a new revision.")
final class RevisionCommand extends Subcommand {

    @Option(names = { "-m", "--message" }, paramLabel = "TEXT", description = "One line for people.")
    private String message = "";

    @Option(names = "--head", paramLabel = "REVISION", description = "What it revises: head (default), base for a new "
            + "base, heads for a merge, a revision, label@head.")
    private List<String> heads = List.of("head");

    @Option(names = "--splice", description = "Allow a parent that is not a head, which starts a branch.")
    private boolean splice;

    @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins here.")
    private List<String> branchLabels = List.of();

    @Option(names = "--depends-on", paramLabel = "REVISION", description = "What must be applied before it.")
    private List<String> dependsOn = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id. Default: the next of the configured kind.")
    private @Nullable String id;

    @Option(names = "--version-path", paramLabel = "FOLDER",
            description = "Where to write it. Default: the source " + "folder of the first location.")
    private @Nullable Path folder;

    @Option(names = "--java", description = "Write a class.")
    private boolean java;

    @ArgGroup(exclusive = false, heading = "%nFrom the desired schema:%n")
    private @Nullable FromSchema schema;

    RevisionCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        RevisionDraft draft = RevisionDraft.of(this.message)
            .onto(this.heads, this.splice ? Splice.ALLOWED : Splice.REFUSED)
            .labelled(this.branchLabels)
            .dependingOn(this.dependsOn)
            .withId(this.id)
            .writtenTo(this.folder, this.java ? Language.JAVA : Language.SQL);
        return (this.schema != null) ? this.schema.run(output(), files(service), draft)
                : Written.report(output(), files(service).write(draft));
    }

}
