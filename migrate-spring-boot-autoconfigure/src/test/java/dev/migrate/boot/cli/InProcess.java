package dev.migrate.boot.cli;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Terminal;
import dev.migrate.boot.jpa.ServiceSources;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Commands in the JVM of the test. */
final class InProcess {

    private InProcess() {
    }

    /** Runs one as the run listener does, in a context that has these properties. */
    static Answer run(Map<String, Object> properties, String... words) {
        return run(List.of(), properties, words);
    }

    /** Runs one of a service that is made from this class. */
    static Answer run(Class<?> source, Map<String, Object> properties, String... words) {
        return run(List.of(source), properties, words);
    }

    private static Answer run(List<Class<?>> sources, Map<String, Object> properties, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.NONE);
        String[] line = new String[words.length + 1];
        line[0] = "migrate";
        System.arraycopy(words, 0, line, 1, words.length);
        ParsedCommand parsed = ParsedCommand.parse(line, output);
        int code = parsed.exitCode();
        if (parsed.command() != null) {
            AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            CommandSettings.addTo(context.getEnvironment());
            // as Boot sets it
            context.setAllowBeanDefinitionOverriding(false);
            context.getBeanFactory().registerSingleton("migrateServiceSources", new ServiceSources(sources));
            code = new CommandRun(parsed.command(), parsed.instance(), output).in(context);
        }
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

}
