package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Nearest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.StringUtils;

/**
 * Finds settings below {@code migrate} that have no effect: names that do not exist, and
 * names with an empty value, as a variable that is not set leaves behind. Finds durations
 * of which it is not said what they count, too.
 */
final class StatedSettings {

    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("migrate");

    /** Zero is the same in every unit. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?0*[1-9][0-9]*\\s*");

    private final Environment environment;

    private final List<String> names;

    StatedSettings(Environment environment) {
        this.environment = environment;
        this.names = names().toList();
    }

    /**
     * Gives the name of every setting, with {@code *} for a name that the user chooses.
     */
    static Stream<String> names() {
        return Stream.concat(
                Stream.of("migrate.cli.enabled", "migrate.cli.sources", "migrate.endpoint.drift.enabled",
                        "migrate.endpoint.jobs.enabled", "migrate.revision-ids"),
                SettingNames.of(PREFIX + ".", MigrateProperties.class));
    }

    /**
     * Names the settings that do not exist. A variable of the environment is left alone:
     * {@code MIGRATE_…} may belong to another program.
     */
    Stream<Diagnostic> unknown() {
        return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false)
            .filter((source) -> !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource))
            .filter(IterableConfigurationPropertySource.class::isInstance)
            .flatMap((source) -> ((IterableConfigurationPropertySource) source).stream()
                .filter(PREFIX::isAncestorOf)
                .filter((name) -> this.names.stream().noneMatch((known) -> matches(known, name)))
                .map((name) -> unknown(Objects.requireNonNull(source.getConfigurationProperty(name)))));
    }

    private Diagnostic unknown(ConfigurationProperty property) {
        ConfigurationPropertyName name = property.getName();
        List<String> near = Nearest.to(name.toString(),
                this.names.stream().map((known) -> filled(known, name)).distinct().toList());
        return Diagnostic.error(DiagnosticCode.BAD_SETTING, "property \"" + name + "\" does not exist")
            .withDetail(origin(property))
            .withHint(near.isEmpty() ? null : "Did you mean \"" + near.get(0) + "\"?");
    }

    /**
     * Names the settings whose value is empty.
     * @param instances names below {@code migrate.instances}
     */
    Stream<Diagnostic> empty(Set<String> instances) {
        return stated(this.names.stream().filter((known) -> !mayBeEmpty(known)), instances)
            .filter((property) -> !StringUtils.hasText(text(property)))
            .map(StatedSettings::empty);
    }

    /**
     * Names the durations that are numbers alone: Spring Boot takes them for
     * milliseconds, but 5 is meant as seconds.
     * @param instances names below {@code migrate.instances}
     */
    Stream<Diagnostic> withoutUnit(Set<String> instances) {
        Stream<String> durations = SettingNames.of(PREFIX + ".", MigrateProperties.class, Duration.class);
        return stated(durations, instances).filter((property) -> NUMBER.matcher(text(property)).matches())
            .map((property) -> withoutUnit(property, text(property).strip()));
    }

    private static Diagnostic withoutUnit(ConfigurationProperty property, String number) {
        return Diagnostic
            .error(DiagnosticCode.BAD_SETTING,
                    "property \"" + property.getName() + "\" has the value \"" + number + "\" without a unit")
            .withDetail(origin(property))
            .withHint("Write \"" + number + "s\" for seconds, or \"" + number + "ms\" for milliseconds.");
    }

    private Stream<ConfigurationProperty> stated(Stream<String> known, Set<String> instances) {
        return known
            .flatMap((name) -> name.contains("*")
                    ? instances.stream().sorted().map((instance) -> name.replace("*", instance)) : Stream.of(name))
            .map((name) -> value(ConfigurationPropertyName.adapt(name, '.')))
            .filter(Objects::nonNull)
            .filter((property) -> property.getValue() instanceof CharSequence || property.getValue() instanceof Number);
    }

    private String text(ConfigurationProperty property) {
        return this.environment.resolvePlaceholders(property.getValue().toString());
    }

    /** No source is its own value: then no component is looked for. */
    private static boolean mayBeEmpty(String known) {
        return known.endsWith("*") || known.endsWith(".password") || known.equals("migrate.cli.sources");
    }

    private static Diagnostic empty(ConfigurationProperty property) {
        return Diagnostic.error(DiagnosticCode.BAD_SETTING, "property \"" + property.getName() + "\" is empty")
            .withDetail(origin(property))
            .withHint("Give it a value, or remove it to use the default.");
    }

    private @Nullable ConfigurationProperty value(ConfigurationPropertyName name) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
            ConfigurationProperty property = source.getConfigurationProperty(name);
            if (property != null) {
                return property;
            }
        }
        return null;
    }

    private static @Nullable String origin(ConfigurationProperty property) {
        return (property.getOrigin() != null) ? "It is set in " + property.getOrigin() + "." : null;
    }

    /** An index belongs to the list before it; "*" at the end takes all that follows. */
    private static boolean matches(String known, ConfigurationPropertyName name) {
        String[] elements = StringUtils.delimitedListToStringArray(known, ".");
        int count = name.getNumberOfElements();
        while (count > elements.length && name.isNumericIndex(count - 1)) {
            count--;
        }
        if (count < elements.length || (count > elements.length && !known.endsWith("*"))) {
            return false;
        }
        for (int i = 0; i < elements.length; i++) {
            if (!elements[i].equals("*") && !elements[i].replace("-", "").equals(name.getElement(i, Form.UNIFORM))) {
                return false;
            }
        }
        return true;
    }

    /** Puts the user's own names into a known name, as far as the wrong one has them. */
    private static String filled(String known, ConfigurationPropertyName name) {
        String[] elements = StringUtils.delimitedListToStringArray(known, ".");
        for (int i = 0; i < elements.length && i < name.getNumberOfElements(); i++) {
            if (elements[i].equals("*")) {
                elements[i] = name.getElement(i, Form.ORIGINAL);
            }
        }
        return String.join(".", elements);
    }

}
