package dev.migrate.boot.cli.command;

import dev.migrate.Migrator;
import dev.migrate.RevisionFiles;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.RevisionText;
import dev.migrate.report.RevisionReport;
import java.io.Console;
import java.util.List;

/** A command. It is made before there is a context, so that a wrong option needs none. */
public abstract class Subcommand {

    private final Output output;

    Subcommand(Output output) {
        this.output = output;
    }

    /**
     * Runs the command.
     * @param service what to work on
     * @return the exit code
     */
    public abstract int run(Service service);

    final Output output() {
        return this.output;
    }

    final RevisionText text() {
        return new RevisionText(this.output);
    }

    static Migrator migrator(Service service) {
        return service.migrator();
    }

    static RevisionFiles files(Service service) {
        return service.migrator().files(service.sources());
    }

    /** Asks a person; without one, the answer is no. */
    // before JDK 22 there is no console where standard input is none
    @SuppressWarnings("SystemConsoleNull")
    final boolean confirmed(String question) {
        Console console = this.output.isInteractive() ? System.console() : null;
        String answer = (console != null) ? console.readLine(question) : null;
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    final int list(List<RevisionReport> revisions) {
        if (this.output.isJson()) {
            this.output.json(revisions);
        }
        else {
            revisions.forEach((revision) -> this.output.line(text().line(revision)));
        }
        return ExitCode.DONE;
    }

    final int draw(List<RevisionReport> revisions) {
        if (this.output.isJson()) {
            this.output.json(revisions);
        }
        else {
            text().graph(revisions).forEach(this.output::line);
        }
        return ExitCode.DONE;
    }

}
