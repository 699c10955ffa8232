package dev.migrate.boot.cli;

import dev.migrate.boot.cli.command.ExitCode;
import dev.migrate.boot.cli.command.Service;
import dev.migrate.boot.cli.command.Subcommand;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.jpa.ServiceSources;
import dev.migrate.diagnostic.Causes;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** One command in one process. */
final class CommandRun {

    private final Subcommand command;

    private final String instance;

    private final Output output;

    private final Interruption interruption = new Interruption();

    private final LongStatement statement;

    CommandRun(Subcommand command, String instance, Output output) {
        this.command = command;
        this.instance = instance;
        this.output = output;
        this.statement = new LongStatement(output);
    }

    /**
     * Runs the command and writes what went wrong.
     * @param prepared the service's context, before its sources are loaded
     * @return the exit code
     */
    int in(ConfigurableApplicationContext prepared) {
        try {
            return run(prepared);
        }
        finally {
            this.statement.close();
            this.interruption.finish();
        }
    }

    private int run(ConfigurableApplicationContext prepared) {
        ConfigurableApplicationContext context = prepared;
        try {
            Diagnostic unknown = CommandInstance.check(this.instance, prepared.getEnvironment());
            if (unknown != null) {
                this.output.report(List.of(unknown));
                return ExitCode.USAGE;
            }
            CommandContext commands = new CommandContext(new RunWatch(this.output, this.statement, this.interruption),
                    this.instance, prepared.getBeanFactory().getBean(ServiceSources.class));
            context = commands.start(prepared);
            Service service = commands.service(context);
            this.interruption.guard(service.migrator());
            this.statement.watch(service.migrator().maintenance()::percent);
            return this.command.run(service);
        }
        catch (RuntimeException ex) {
            MigrateException known = known(ex);
            report((known != null) ? known : new UnexpectedFailure(context).explain(ex), context);
            boolean usage = known != null && known.diagnostic().code() == DiagnosticCode.BAD_COMMAND_LINE;
            return this.interruption.isRequested() ? ExitCode.INTERRUPTED : usage ? ExitCode.USAGE : ExitCode.FAILED;
        }
        finally {
            context.close();
        }
    }

    private void report(MigrateException failure, ConfigurableApplicationContext context) {
        this.statement.ends();
        if (this.interruption.isRequested()) {
            this.output.report(List.of(Interruption.explain(failure.diagnostic())));
            return;
        }
        this.output.report(new ConnectionFailure(context, this.instance).locate(failure));
    }

    private static @Nullable MigrateException known(Throwable thrown) {
        for (Throwable cause : Causes.of(thrown)) {
            if (cause instanceof MigrateException known) {
                return known;
            }
        }
        return null;
    }

}
