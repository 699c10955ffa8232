package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.report.WrittenRevision;

/** Writes which file is new. */
final class Written {

    private Written() {
    }

    static int report(Output output, WrittenRevision revision) {
        if (output.isJson()) {
            output.json(revision);
        }
        else {
            output.line("Wrote " + revision.path() + ": revision " + output.styled(Style.ID, revision.id())
                    + ", which revises "
                    + (revision.revises().isEmpty() ? "nothing" : RevisionText.names(revision.revises())) + ".");
        }
        return ExitCode.DONE;
    }

}
