package dev.migrate.boot.cli.command;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.change.Hazard;
import dev.migrate.report.DriftReport;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate drift}. */
@Command(name = "drift", description = "Compare the live schema with what its applied revisions give.")
final class DriftCommand extends Subcommand {

    @Option(names = "--sql", description = "Write the SQL that would undo the differences.")
    private boolean sql;

    DriftCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        DriftReport report = migrator(service).maintenance().drift();
        if (output().isJson()) {
            output().json(report);
        }
        else if (this.sql) {
            report.undo().forEach((change) -> output().text(script(change)));
        }
        else if (report.findings().isEmpty()) {
            output().line("No drift: the live schema is what its revisions give.");
        }
        else {
            output().report(report.findings());
        }
        return report.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static String script(SchemaChange change) {
        StringBuilder text = new StringBuilder();
        text.append("-- ").append(change.action().name().toLowerCase(Locale.ROOT)).append(' ');
        text.append(change.part().toString().replaceAll("\\R", " ")).append('\n');
        for (Hazard hazard : change.hazards()) {
            if (hazard.verb() != null) {
                text.append("-- ")
                    .append(hazard.verb())
                    .append(": ")
                    .append(hazard.text().replaceAll("\\R", " "))
                    .append('\n');
            }
        }
        change.sql().forEach((statement) -> text.append(statement.strip()).append("\n;\n"));
        return text.append('\n').toString();
    }

}
