package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.startup.MigratedDatabase;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command above all others, with the options that each of them has. */
@Command(name = "migrate", description = "Schema migrations of this service.", synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footer = { "", "Options of Spring Boot work too: --spring.profiles.active=…, --migrate.…=….",
                "Exit codes: 0 done, 1 failed, 2 usage, 3 findings, 130 interrupted." })
public final class Migrate {

    private final Output output;

    private String instance = MigratedDatabase.PRIMARY;

    private Migrate(Output output) {
        this.output = output;
    }

    /**
     * Puts the commands together.
     * @param output where they write
     * @return the parser
     */
    public static CommandLine commandLine(Output output) {
        CommandLine commandLine = new CommandLine(new Migrate(output));
        List<Subcommand> commands = List.of(new UpgradeCommand(output), new DowngradeCommand(output),
                new CurrentCommand(output), new StatusCommand(output), new PendingCommand(output),
                new PlanCommand(output), new HistoryCommand(output), new HeadsCommand(output),
                new BranchesCommand(output), new ShowCommand(output), new RevisionCommand(output),
                new MergeCommand(output), new SquashCommand(output), new RenumberCommand(output),
                new EditCommand(output), new StampCommand(output), new CheckCommand(output), new LintCommand(output),
                new SchemaCommand(output), new DriftCommand(output), new RepairCommand(output),
                new EnsureVersionCommand(output), new JobsCommand(output));
        commands.forEach(commandLine::addSubcommand);
        commandLine.addSubcommand(new CompletionCommand(output));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }

    /**
     * Gives the database that a command line means.
     * @param commandLine the parser, after parsing
     * @return the name of an instance, or {@link MigratedDatabase#PRIMARY}
     */
    public static String instance(CommandLine commandLine) {
        Migrate migrate = commandLine.getCommand();
        return migrate.instance;
    }

    @Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
            description = "Show this text and exit.")
    @SuppressWarnings("unused")
    private boolean help;

    @Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT,
            description = "Write nothing but SQL, JSON, warnings and errors.")
    void quiet(boolean given) {
        if (given) {
            this.output.beQuiet();
        }
    }

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer for machines.")
    void json(boolean given) {
        if (given) {
            this.output.speakJson();
        }
    }

    @Option(names = "--instance", scope = ScopeType.INHERIT, paramLabel = "NAME",
            description = "Work on the database of migrate.instances.NAME in place of the primary one.")
    void instance(String name) {
        this.instance = name;
        this.output.workOn(MigratedDatabase.instance(name));
    }

    @Option(names = "--no-color", scope = ScopeType.INHERIT,
            description = "Write no colour; NO_COLOR in the environment means the same.")
    void noColor(boolean given) {
        if (given) {
            this.output.dropColor();
        }
    }

}
