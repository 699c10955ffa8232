package dev.migrate.boot.autoconfigure;

import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.lint.ServerVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Refuses wrong values of what only Boot knows, each by the name of its property; the
 * engine refuses those of its own settings.
 */
final class SettingCheck {

    /** Names are part of a path and of meters. */
    // of PostgreSQL, for the rules of lint
    private static final int OLDEST = 12;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final List<Diagnostic> findings = new ArrayList<>();

    private SettingCheck() {
    }

    /**
     * Looks at every setting.
     * @throws MigrateException with one diagnostic a wrong value
     */
    static void check(MigrateProperties properties, Environment environment) {
        SettingCheck check = new SettingCheck();
        StatedSettings stated = new StatedSettings(environment);
        stated.unknown().forEach(check.findings::add);
        stated.empty(properties.instances().keySet()).forEach(check.findings::add);
        stated.withoutUnit(properties.instances().keySet()).forEach(check.findings::add);
        check.files(properties);
        check.naming(properties.naming());
        check.times(properties);
        check.connection("migrate.", new LoginSource(properties.url(), properties.user(), properties.password(),
                properties.driverClassName()));
        check.instances(properties.instances());
        if (!check.findings.isEmpty()) {
            throw new MigrateException(check.findings);
        }
    }

    private void files(MigrateProperties properties) {
        properties.locations().forEach((location) -> location("migrate.locations", location));
        properties.target().forEach((target) -> present("migrate.target", target));
        properties.packages().forEach((name) -> present("migrate.packages", name));
        version(properties.lint().postgresVersion());
        properties.placeholders().keySet().forEach((name) -> present("migrate.placeholders", name));
    }

    private void naming(MigrateProperties.Naming naming) {
        pattern("migrate.naming.index", naming.index(), "{columns}");
        pattern("migrate.naming.unique", naming.unique(), "{columns}");
        pattern("migrate.naming.foreign-key", naming.foreignKey(), "{columns}");
        pattern("migrate.naming.check", naming.check(), "{columns}");
        pattern("migrate.naming.primary-key", naming.primaryKey(), "{table}");
        pattern("migrate.naming.exclusion", naming.exclusion(), "{columns}");
    }

    // without it, the second one of a table has the name of the first
    private void pattern(String property, String pattern, String part) {
        if (!pattern.contains(part)) {
            refuse(property, pattern, "Write \"" + part + "\" where that stands in the name.");
        }
    }

    // before 12 the rules would be wrong
    private void version(@Nullable String version) {
        if (version == null) {
            return;
        }
        try {
            if (ServerVersion.parse(version).isAtLeast(OLDEST)) {
                return;
            }
        }
        catch (IllegalArgumentException ex) {
            // said below
        }
        refuse("migrate.lint.postgres-version", version,
                "Write a version of PostgreSQL, such as \"18\", from " + OLDEST + " on.");
    }

    private void location(String property, String location) {
        if (!location.contains(":")) {
            refuse(property, location, "Write \"classpath:\" or \"file:\" before the folder.");
        }
    }

    private void times(MigrateProperties properties) {
        atLeast("migrate.startup.verify-timeout", properties.startup().verifyTimeout(), Duration.ZERO);
        atLeast("migrate.jobs.poll-interval", properties.jobs().pollInterval(), Duration.ofMillis(100));
        atLeast("migrate.web.gate.retry-after", properties.web().gate().retryAfter(), Duration.ofSeconds(1));
    }

    private void connection(String prefix, LoginSource login) {
        if (StringUtils.hasText(login.url()) && !login.url().startsWith("jdbc:")) {
            // the value stays unsaid: a URL may hold a password
            wrong("property \"" + prefix + "url\" is not a JDBC URL", "Write \"jdbc:postgresql://<host>/<database>\".");
        }
        if (login.password() != null && login.user() == null) {
            wrong("property \"" + prefix + "password\" is set without a user", "Set " + prefix + "user too.");
        }
    }

    /**
     * A variable of the environment has neither dashes nor case: it makes a name more.
     */
    private void instances(Map<String, InstanceProperties> instances) {
        Map<String, List<String>> spellings = new TreeMap<>();
        new TreeSet<>(instances.keySet()).forEach((name) -> spellings
            .computeIfAbsent(name.replace("-", "").toLowerCase(Locale.ROOT), (plain) -> new ArrayList<>())
            .add(name));
        spellings.forEach((plain, names) -> {
            if (names.size() == 1) {
                instance(names.get(0), Objects.requireNonNull(instances.get(names.get(0))));
                return;
            }
            wrong("instances " + names.stream().map((name) -> "\"" + name + "\"").collect(Collectors.joining(" and "))
                    + " in \"migrate.instances\" differ in dashes or case only",
                    "For settings from the environment, name the instance in lower-case letters and digits, \"" + plain
                            + "\", everywhere.");
        });
    }

    private void instance(String name, InstanceProperties instance) {
        String prefix = "migrate.instances." + name + ".";
        if (!NAME.matcher(name).matches() || name.equals(MigratedDatabase.PRIMARY)) {
            wrong("\"" + name + "\" is not a valid name for an instance in \"migrate.instances\"",
                    "Use letters, digits, \"-\" and \"_\"; \"" + MigratedDatabase.PRIMARY + "\" is reserved.");
        }
        if ((instance.dataSource() == null) == (instance.url() == null)) {
            wrong("instance \"" + name + "\" needs one of \"" + prefix + "datasource\" and \"" + prefix + "url\"",
                    null);
        }
        connection(prefix,
                new LoginSource(instance.url(), instance.user(), instance.password(), instance.driverClassName()));
        list(instance.locations()).forEach((location) -> location(prefix + "locations", location));
        list(instance.packages()).forEach((value) -> present(prefix + "packages", value));
        list(instance.target()).forEach((value) -> present(prefix + "target", value));
        if (instance.lockTimeout() != null) {
            atLeast(prefix + "lock-timeout", instance.lockTimeout(), Duration.ofMillis(1));
        }
        if (instance.statementTimeout() != null) {
            atLeast(prefix + "statement-timeout", instance.statementTimeout(), Duration.ZERO);
        }
    }

    private static List<String> list(@Nullable List<String> values) {
        return (values != null) ? values : List.of();
    }

    private void wrong(String message, @Nullable String hint) {
        this.findings.add(Diagnostic.error(DiagnosticCode.BAD_SETTING, message).withHint(hint));
    }

    private void present(String property, String value) {
        if (!StringUtils.hasText(value)) {
            refuse(property, value, null);
        }
    }

    private void atLeast(String property, Duration value, Duration minimum) {
        if (value.compareTo(minimum) < 0) {
            refuse(property, value.toMillis() + "ms",
                    "Set at least " + (minimum.isZero() ? "0" : minimum.toMillis() + "ms") + ".");
        }
    }

    private void refuse(String property, String value, @Nullable String hint) {
        wrong("property \"" + property + "\" has the wrong value \"" + value + "\"", hint);
    }

}
