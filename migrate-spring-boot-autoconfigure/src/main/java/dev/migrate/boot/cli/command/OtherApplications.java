package dev.migrate.boot.cli.command;

import dev.migrate.Migrator;
import java.util.List;
import picocli.CommandLine.Option;

/** The revisions of other applications that a command may touch. */
final class OtherApplications {

    @Option(names = "--other-application", paramLabel = "REVISION", split = ",",
            description = "Revisions of other applications that may be touched: full ids, named one by one.")
    private List<String> revisions = List.of();

    Migrator in(Migrator migrator) {
        return this.revisions.isEmpty() ? migrator : migrator.touching(this.revisions);
    }

}
