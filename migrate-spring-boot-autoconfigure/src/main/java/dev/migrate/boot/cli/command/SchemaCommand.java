package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.SchemaScriptDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate schema}. */
@Command(name = "schema", description = "Write the live schema as SQL that creates it.")
final class SchemaCommand extends Subcommand {

    private static final String JPA = "jpa";

    @ArgGroup
    private @Nullable Other other;

    @Option(names = "--owners", description = "Write owners too.")
    private boolean owners;

    @Option(names = "--grants", description = "Write privileges too.")
    private boolean grants;

    @Option(names = { "-o", "--output" }, paramLabel = "FILE",
            description = "Write to a file in place of standard output, over one that exists.")
    private @Nullable Path file;

    SchemaCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        String sql = migrator(service).maintenance()
            .schemaScript(SchemaScriptDraft.of(source(service)).with(options()));
        if (this.file != null) {
            write(this.file, sql);
            answer(Map.of("path", this.file.toString()), "");
            output().line("Wrote " + Written.near(this.file.toString()) + ".");
        }
        else {
            answer(Map.of("sql", sql), sql);
        }
        return ExitCode.DONE;
    }

    private SchemaScriptDraft.Source source(Service service) {
        if (this.other == null) {
            return new SchemaScriptDraft.Live();
        }
        return this.other.jpa ? new SchemaScriptDraft.Given(service.schemas().named(JPA))
                : new SchemaScriptDraft.Desired();
    }

    private Set<SchemaScriptDraft.Option> options() {
        Set<SchemaScriptDraft.Option> options = EnumSet.noneOf(SchemaScriptDraft.Option.class);
        if (this.owners) {
            options.add(SchemaScriptDraft.Option.OWNERS);
        }
        if (this.grants) {
            options.add(SchemaScriptDraft.Option.GRANTS);
        }
        return options;
    }

    private void answer(Map<String, String> json, String text) {
        if (output().isJson()) {
            output().json(json);
        }
        else {
            output().text(text);
        }
    }

    private static void write(Path file, String sql) {
        try {
            Files.writeString(file, sql);
        }
        catch (IOException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, "the file \"" + file + "\" cannot be written")
                        .withDetail(ex.toString())
                        .withHint("Name a file in a folder that exists."),
                    ex);
        }
    }

    /** A schema other than the live one. */
    static final class Other {

        @Option(names = "--desired", description = "Write the desired schema: migrate.desired-schema.")
        @SuppressWarnings("unused")
        private boolean desired;

        @Option(names = "--jpa", description = "Write the schema of the entities, whatever is desired.")
        private boolean jpa;

    }

}
