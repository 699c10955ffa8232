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
 * Whether {@code migrate.enabled} says so, in any spelling that Boot takes for a boolean.
 * Another value is refused: a service that does not migrate, and says nothing, is what a
 * misspelt one would be.
 */
public final class EnabledCondition extends SpringBootCondition {

    private static final String PROPERTY = "migrate.enabled";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean enabled = isEnabled(context.getEnvironment());
        return new ConditionOutcome(enabled,
                ConditionMessage.forCondition(PROPERTY).because("it is " + (enabled ? "on" : "off")));
    }

    private static boolean isEnabled(Environment environment) {
        String value = environment.getProperty(PROPERTY);
        Boolean enabled = read(environment);
        if (value != null && enabled == null) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING,
                        "property \"" + PROPERTY + "\" has the wrong value \"" + value + "\"")
                .withHint("Write \"true\" or \"false\"."));
        }
        return enabled == null || enabled;
    }

    private static @Nullable Boolean read(Environment environment) {
        try {
            return Binder.get(environment).bind(PROPERTY, Boolean.class).orElse(null);
        }
        catch (BindException ex) {
            return null;
        }
    }

}
