package dev.migrate.boot.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * The settings in which a command differs from the service: nothing is served, nothing is
 * upgraded by itself, few connections, little said. Options of the command line stand
 * above it.
 */
final class CommandSettings {

    private static final String NAME = "migrateCommandLine";

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("spring.main.web-application-type", "none"), Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.main.log-startup-info", "false"),
            Map.entry("spring.main.register-shutdown-hook", "false"),
            Map.entry("spring.main.lazy-initialization", "false"), Map.entry("migrate.enabled", "true"),
            Map.entry("migrate.startup.mode", "none"), Map.entry("logging.level.root", "warn"),
            // what a context says of its own failure, our error says better
            Map.entry("logging.level.org.springframework.context", "error"),
            // our error says what it says
            Map.entry("logging.level.org.springframework.orm.jpa", "off"),
            // its stack trace says no more than our error
            Map.entry("logging.level.com.zaxxer.hikari", "off"),
            Map.entry("spring.datasource.hikari.minimum-idle", "0"),
            Map.entry("spring.datasource.hikari.connection-timeout", "3000"),
            Map.entry("spring.datasource.hikari.initialization-fail-timeout", "1"));

    /** Warnings and errors look as our diagnostics do: no date, no thread, no logger. */
    private static final Map<String, Object> TERSE = Map.of("logging.pattern.console", "%m%n%wEx");

    private static final List<String> VERBOSE = List.of("debug", "trace");

    private CommandSettings() {
    }

    static void addTo(ConfigurableEnvironment environment) {
        MutablePropertySources sources = environment.getPropertySources();
        Map<String, Object> values = new HashMap<>(SETTINGS);
        if (VERBOSE.stream().noneMatch(environment::containsProperty)) {
            values.putAll(TERSE);
        }
        MapPropertySource settings = new MapPropertySource(NAME, values);
        String options = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;
        if (sources.contains(options)) {
            sources.addAfter(options, settings);
        }
        else {
            sources.addFirst(settings);
        }
    }

}
