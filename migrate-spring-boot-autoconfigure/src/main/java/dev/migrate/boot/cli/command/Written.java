package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.report.WrittenRevision;
import java.nio.file.Path;

/** Writes which file is new. */
final class Written {

    private Written() {
    }

    static int report(Output output, WrittenRevision revision) {
        if (output.isJson()) {
            output.json(revision);
        }
        else {
            output.line("Wrote " + near(revision.path()) + ": revision " + output.styled(Style.ID, revision.id())
                    + ", which revises "
                    + (revision.revises().isEmpty() ? "nothing" : RevisionText.names(revision.revises())) + ".");
        }
        return ExitCode.DONE;
    }

    static Path near(String written) {
        Path here = Path.of("").toAbsolutePath();
        Path path = Path.of(written).toAbsolutePath().normalize();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

}
