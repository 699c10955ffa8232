package dev.migrate.boot.autoconfigure;

import dev.migrate.boot.startup.StartupMode;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.Locale;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.BeanFactory;

/**
 * Refuses another mode than the one that a service was built for. The conditions of beans
 * are decided when Spring generates their definitions ahead of time: without this, a
 * service that is configured only to verify would upgrade.
 */
final class FixedMode {

    private FixedMode() {
    }

    static void check(StartupMode mode, BeanFactory beans) {
        if (!beans.containsBean(bean(mode))) {
            String name = mode.name().toLowerCase(Locale.ROOT);
            throw new MigrateException(AotDetector.useGeneratedArtifacts() ? other(name) : misspelt(name));
        }
    }

    private static Diagnostic other(String mode) {
        return Diagnostic
            .error(DiagnosticCode.BAD_SETTING,
                    "property \"migrate.startup.mode\" has another value than when the application was built")
            .withDetail("It was processed ahead of time, which fixes the mode, and now \"" + mode
                    + "\" is set; nothing was done.")
            .withHint("Build it with migrate.startup.mode=" + mode + ", or start it without ahead-of-time code.");
    }

    /** Binding takes more spellings than conditions do, as one with a space behind it. */
    private static Diagnostic misspelt(String mode) {
        return Diagnostic
            .error(DiagnosticCode.BAD_SETTING, "property \"migrate.startup.mode\" is not written as \"" + mode + "\"")
            .withHint("Write \"" + mode + "\", with nothing before or after it.");
    }

    private static String bean(StartupMode mode) {
        return switch (mode) {
            case RUNNER -> "migrationRunner";
            case INITIALIZER -> "migrationInitializer";
            case VERIFY -> "migrationVerification";
            case NONE -> "migrationsOff";
        };
    }

}
