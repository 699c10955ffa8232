package dev.migrate.boot.cli;

import dev.migrate.boot.cli.command.ExitCode;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Terminal;
import dev.migrate.boot.jpa.ServiceSources;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NativeDetector;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Recognises {@code migrate} as the first argument of a service. The service's own
 * application prepares environment and context, so that both are what the service has;
 * then, before any of its beans is known, the command takes the context over, and the
 * process ends with it. Everything else is left alone.
 */
class MigrateRunListener implements SpringApplicationRunListener, Ordered {

    /** Set to false, {@code migrate} is an argument of the service's like any other. */
    private static final String ENABLED = "migrate.cli.enabled";

    private static final int CONNECT_SECONDS = 3;

    private final SpringApplication application;

    private final String[] arguments;

    private final IntConsumer exit;

    private @Nullable CommandRun run;

    MigrateRunListener(SpringApplication application, String[] arguments) {
        this.application = application;
        this.arguments = arguments;
        this.exit = System::exit;
    }

    /** Before Boot's own, which reads the configuration and sets logging up. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void starting(ConfigurableBootstrapContext bootstrapContext) {
        if (!Arguments.isCommand(this.arguments) || !isEnabled()) {
            return;
        }
        PrintStream answers = System.out;
        // whatever the service prints, its log above all, is not our answer
        System.setOut(System.err);
        Output output = new Output(answers, System.err, Terminal.detect(System.getenv()));
        ParsedCommand parsed = ParsedCommand.parse(this.arguments, output);
        if (parsed.command() == null) {
            this.exit.accept(parsed.exitCode());
            return;
        }
        if (NativeDetector.inNativeImage()) {
            output.report(List.of(inNativeImage()));
            this.exit.accept(ExitCode.USAGE);
            return;
        }
        this.run = new CommandRun(parsed.command(), parsed.instance(), output);
        prepare();
    }

    /** A command makes its own context, for which no code was generated. */
    private static Diagnostic inNativeImage() {
        return Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, "a native image has no commands")
            .withDetail("Nothing was done.")
            .withHint("Run the command with the application's jar.");
    }

    private static boolean isEnabled() {
        String set = System.getProperty(ENABLED, System.getenv("MIGRATE_CLI_ENABLED"));
        return !"false".equalsIgnoreCase(set);
    }

    private void prepare() {
        // the generated code would bring the service's beans
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
        this.application.setWebApplicationType(WebApplicationType.NONE);
        this.application.setRegisterShutdownHook(false);
        this.application.setAddCommandLineProperties(true);
        this.application.setListeners(withoutPreinitialization(this.application.getListeners()));
        // a restart would begin the command a second time
        System.setProperty("spring.devtools.restart.enabled", "false");
        DriverManager.setLoginTimeout(CONNECT_SECONDS);
    }

    /**
     * Boot warms up web server, validation and JSON in a thread that we would wait for.
     */
    private static List<ApplicationListener<?>> withoutPreinitialization(Set<ApplicationListener<?>> listeners) {
        return listeners.stream()
            .filter((listener) -> !listener.getClass()
                .getPackageName()
                .equals(BackgroundPreinitializer.class.getPackageName()))
            .toList();
    }

    @Override
    public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
            ConfigurableEnvironment environment) {
        if (this.run != null) {
            CommandSettings.addTo(environment);
        }
    }

    @Override
    public void contextPrepared(ConfigurableApplicationContext context) {
        if (this.run != null) {
            context.getBeanFactory().registerSingleton("migrateServiceSources", ServiceSources.of(this.application));
            this.exit.accept(this.run.in(context));
        }
    }

}
