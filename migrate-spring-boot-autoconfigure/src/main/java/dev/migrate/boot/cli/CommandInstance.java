package dev.migrate.boot.cli;

import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The option {@code --instance}, against what is configured. */
final class CommandInstance {

    private CommandInstance() {
    }

    /** Gives what is wrong with a name, or null; connects to nothing. */
    static @Nullable Diagnostic check(String name, Environment environment) {
        if (name.equals(MigratedDatabase.PRIMARY)) {
            return null;
        }
        Set<String> known = new TreeSet<>(Binder.get(environment)
            .bind("migrate.instances", Bindable.mapOf(String.class, Object.class))
            .map((instances) -> instances.keySet())
            .orElse(Set.of()));
        if (known.contains(name)) {
            return null;
        }
        List<String> near = Nearest.to(name, known);
        return Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, "unknown instance \"" + name + "\"")
            .withDetail(known.isEmpty() ? "No instance is configured: there is no migrate.instances."
                    : "The instances are " + String.join(", ", known) + ".")
            .withHint(near.isEmpty() ? null : "Did you mean \"" + near.get(0) + "\"?");
    }

}
