package dev.migrate.boot.cli;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Says in one diagnostic what Spring Boot, or we, did not expect. The stack trace goes to
 * the log at level debug.
 */
final class UnexpectedFailure {

    private static final Log logger = LogFactory.getLog(UnexpectedFailure.class);

    private static final String NONE_OF_THE_SERVICES = "A command makes none of the service's own beans but its Java "
            + "revisions; name the classes of both in \"migrate.cli.sources\".";

    private final ConfigurableApplicationContext context;

    UnexpectedFailure(ConfigurableApplicationContext context) {
        this.context = context;
    }

    MigrateException explain(RuntimeException thrown) {
        logger.debug("The command failed", thrown);
        FailureAnalysis analysis = analysis(thrown);
        Diagnostic diagnostic = Diagnostic.error(DiagnosticCode.BAD_SETTING,
                "the command cannot be run with the configuration of this service");
        if (analysis != null) {
            String action = analysis.getAction();
            return new MigrateException(diagnostic.withDetail(line(analysis.getDescription()))
                .withHint(isBeanMissing(thrown) ? NONE_OF_THE_SERVICES
                        : (action != null && !action.isEmpty()) ? line(action) : null),
                    thrown);
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(thrown);
        return new MigrateException(diagnostic
            .withDetail(cause.getClass().getSimpleName() + ": " + line(String.valueOf(cause.getMessage())))
            .withHint("Add --logging.level.dev.migrate=debug to see where."), thrown);
    }

    private static boolean isBeanMissing(Throwable thrown) {
        return NestedExceptionUtils.getMostSpecificCause(thrown) instanceof NoSuchBeanDefinitionException;
    }

    private @Nullable FailureAnalysis analysis(RuntimeException thrown) {
        SpringFactoriesLoader factories = SpringFactoriesLoader
            .forDefaultResourceLocation(Objects.requireNonNull(this.context.getClassLoader()));
        ArgumentResolver arguments = ArgumentResolver.of(BeanFactory.class, this.context.getBeanFactory())
            .and(Environment.class, this.context.getEnvironment());
        return factories.load(FailureAnalyzer.class, arguments, FailureHandler.logging(logger))
            .stream()
            .map((analyzer) -> analyzer.analyze(thrown))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

}
