package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Refuses wrong values of what only Boot knows, each by the name of its property; the
 * engine refuses those of its own settings.
 */
final class SettingCheck {

    private final List<Diagnostic> findings = new ArrayList<>();

    private SettingCheck() {
    }

    /**
     * Looks at every setting.
     * @throws MigrateException with one diagnostic a wrong value
     */
    static void check(MigrateProperties properties) {
        SettingCheck check = new SettingCheck();
        check.files(properties);
        check.naming(properties.naming());
        check.times(properties);
        check.connection(properties);
        if (!check.findings.isEmpty()) {
            throw new MigrateException(check.findings);
        }
    }

    private void files(MigrateProperties properties) {
        properties.locations().forEach(this::location);
        properties.target().forEach((target) -> present("migrate.target", target));
        properties.packages().forEach((name) -> present("migrate.packages", name));
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

    private void location(String location) {
        if (!location.contains(":")) {
            refuse("migrate.locations", location, "Write \"classpath:\" or \"file:\" before the folder.");
        }
    }

    private void times(MigrateProperties properties) {
        atLeast("migrate.startup.verify-timeout", properties.startup().verifyTimeout(), Duration.ZERO);
        atLeast("migrate.web.gate.retry-after", properties.web().gate().retryAfter(), Duration.ofSeconds(1));
    }

    private void connection(MigrateProperties properties) {
        present("migrate.user", properties.user());
        present("migrate.driver-class-name", properties.driverClassName());
        if (properties.url() != null && !properties.url().startsWith("jdbc:")) {
            // the value stays unsaid: a URL may hold a password
            this.findings.add(Diagnostic.error(DiagnosticCode.BAD_SETTING, "property \"migrate.url\" is no JDBC URL")
                .withHint("Write \"jdbc:postgresql://<host>/<database>\"."));
        }
        if (properties.password() != null && properties.user() == null) {
            this.findings
                .add(Diagnostic.error(DiagnosticCode.BAD_SETTING, "property \"migrate.password\" is set without a user")
                    .withHint("Set migrate.user too."));
        }
    }

    private void present(String property, @Nullable String value) {
        if (value != null && !StringUtils.hasText(value)) {
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
        String message = "property \"" + property + "\" has the wrong value \"" + value + "\"";
        this.findings.add(Diagnostic.error(DiagnosticCode.BAD_SETTING, message).withHint(hint));
    }

}
