package dev.migrate.boot.cli.command;

import dev.migrate.RevisionFiles;
import dev.migrate.authoring.SchemaChange;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Question;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.change.Hazard;
import dev.migrate.change.Review;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.schema.SchemaRevisionDraft;
import dev.migrate.schema.SchemaRevisionDraft.Conversions;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The part of {@code migrate revision} that compares schemas. */
final class FromSchema {

    @CommandLine.Option(names = "--autogenerate", required = true,
            description = "Write what leads from the live schema to migrate.desired-schema.")
    @SuppressWarnings("unused")
    private boolean autogenerate;

    @CommandLine.Option(names = "--rename", paramLabel = "OLD=NEW",
            description = "What is renamed: users.name=full_name, sales.orders.total=sum, users=people.")
    private List<String> renames = List.of();

    @CommandLine.Option(names = "--using", paramLabel = "COLUMN=SQL",
            description = "The new value of a column from the old: orders.paid_at=to_timestamp(paid_at).")
    private List<String> using = List.of();

    @CommandLine.Option(names = "--using-down", paramLabel = "COLUMN=SQL", description = "The same for the downgrade.")
    private List<String> usingDown = List.of();

    @CommandLine.Option(names = "--replace", paramLabel = "OLD=NEW",
            description = "The value that takes the place of one that an enum loses: status.old=new.")
    private List<String> replace = List.of();

    @CommandLine.Option(names = "--allow-drop", description = "Allow what destroys data; it is marked in the file.")
    private boolean allowDrop;

    @CommandLine.Option(names = "--allow-expose",
            description = "Allow what takes row security, policies or triggers away; it is marked in the file.")
    private boolean allowExpose;

    @CommandLine.Option(names = "--unproven",
            description = "Write the file even where it does not lead where it should, and say so in it.")
    private boolean unproven;

    @CommandLine.Option(names = "--offline-forms",
            description = "Change existing tables in one transaction, whatever it locks.")
    private boolean offlineForms;

    @CommandLine.Option(names = "--check-rows", negatable = true,
            description = "Count the live rows that do not fit; without it, in small tables only.")
    private @Nullable Boolean checkRows;

    @CommandLine.Option(names = "--owners", description = "Look at owners too.")
    private boolean owners;

    @CommandLine.Option(names = "--grants", description = "Look at privileges too.")
    private boolean grants;

    @CommandLine.Option(names = "--for-version", paramLabel = "N",
            description = "The oldest major version of PostgreSQL that has to run the file.")
    private int forVersion;

    int run(Output output, RevisionFiles files, RevisionDraft draft) {
        SchemaRevisionDraft wanted = new SchemaRevisionDraft(draft, this.renames,
                new Conversions(this.using, this.usingDown, this.replace), options(), this.forVersion);
        AutogenerateReport report = files.autogenerate(wanted);
        if (report.isOpen() && !report.renames().isEmpty() && !this.allowDrop) {
            SchemaRevisionDraft answered = answered(output, wanted, report.renames());
            report = (answered != null) ? files.autogenerate(answered) : report;
        }
        return print(output, report);
    }

    private Set<Option> options() {
        Set<Option> options = EnumSet.noneOf(Option.class);
        add(options, this.allowDrop, Option.ALLOW_DROP);
        add(options, this.allowExpose, Option.ALLOW_EXPOSE);
        add(options, this.unproven, Option.UNPROVEN);
        add(options, this.offlineForms, Option.OFFLINE_FORMS);
        add(options, Boolean.TRUE.equals(this.checkRows), Option.CHECK_ROWS);
        add(options, Boolean.FALSE.equals(this.checkRows), Option.NO_CHECK_ROWS);
        add(options, this.owners, Option.OWNERS);
        add(options, this.grants, Option.GRANTS);
        return options;
    }

    private static void add(Set<Option> options, boolean given, Option option) {
        if (given) {
            options.add(option);
        }
    }

    /** Asks whether each is a rename; null if there is no person to ask. */
    private static @Nullable SchemaRevisionDraft answered(Output output, SchemaRevisionDraft wanted,
            List<AutogenerateReport.Rename> open) {
        List<String> renames = new ArrayList<>(wanted.renames());
        for (AutogenerateReport.Rename rename : open) {
            Boolean yes = Question.ask(output,
                    "Was " + rename.former() + " renamed to " + rename.latter() + "? [y/n] ");
            if (yes == null) {
                return null;
            }
            if (yes) {
                renames.add(rename.option());
            }
        }
        Set<Option> options = EnumSet.of(Option.NO_OTHER_RENAME);
        options.addAll(wanted.options());
        return wanted.renaming(renames).with(options);
    }

    private static int print(Output output, AutogenerateReport report) {
        if (output.isJson()) {
            output.json(report);
        }
        if (report.isOpen()) {
            if (!output.isJson()) {
                output.report(report.findings());
            }
            return ExitCode.FINDINGS;
        }
        if (!output.isJson() && !report.findings().isEmpty()) {
            output.report(report.findings());
        }
        if (report.revisions().isEmpty()) {
            output.line("Nothing to do: the live schema is the desired one. No file was written.");
            return ExitCode.DONE;
        }
        for (SchemaChange change : report.changes()) {
            describe(output, change);
        }
        if (!output.isJson()) {
            report.revisions().forEach((revision) -> Written.report(output, revision));
        }
        return ExitCode.DONE;
    }

    private static void describe(Output output, SchemaChange change) {
        StringBuilder line = new StringBuilder("  ").append(change.action().name().toLowerCase(Locale.ROOT))
            .append(' ')
            .append(change.part());
        List<String> reviews = new ArrayList<>();
        for (Hazard hazard : change.hazards()) {
            if (hazard.verb() != null) {
                line.append(' ').append(output.styled(Style.BAD, hazard.verb() + " " + hazard.text()));
            }
            else if (hazard instanceof Review) {
                reviews.add("    " + output.styled(Style.WARNING, "look at: " + hazard.text()));
            }
        }
        output.line(line.toString());
        reviews.forEach(output::line);
    }

}
