package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether {@code migrate.enabled}, or another switch that is on by default, says so, in
 * any spelling that Boot takes for a boolean. Another value is refused: a service that
 * does not migrate, and says nothing, is what a misspelt one would be.
 *
 * @since 0.1
 */
public class EnabledCondition extends SpringBootCondition {

    private final String property;

    /** Asks {@code migrate.enabled}. */
    public EnabledCondition() {
        this("migrate.enabled");
    }

    /**
     * Asks another switch.
     * @param property its name
     */
    protected EnabledCondition(String property) {
        this.property = property;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean enabled = isEnabled(context.getEnvironment());
        return new ConditionOutcome(enabled,
                ConditionMessage.forCondition(this.property).because("it is " + (enabled ? "on" : "off")));
    }

    private boolean isEnabled(Environment environment) {
        String value = environment.getProperty(this.property);
        Boolean enabled = read(environment);
        if (value != null && enabled == null) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING,
                        "property \"" + this.property + "\" has the wrong value \"" + value + "\"")
                .withHint("Write \"true\" or \"false\"."));
        }
        return enabled == null || enabled;
    }

    private @Nullable Boolean read(Environment environment) {
        try {
            return Binder.get(environment).bind(this.property, Boolean.class).orElse(null);
        }
        catch (BindException ex) {
            return null;
        }
    }

}
