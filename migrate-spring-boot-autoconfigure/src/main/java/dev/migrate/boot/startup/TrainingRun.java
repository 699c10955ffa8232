package dev.migrate.boot.startup;

import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.SpringProperties;

/**
 * A start that ends before anything runs, to record which classes it loads
 * ({@code -Dspring.context.exit=onRefresh}). It is made where an image is built, which
 * has no database.
 */
final class TrainingRun {

    private TrainingRun() {
    }

    static boolean isUnderWay() {
        return DefaultLifecycleProcessor.ON_REFRESH_VALUE
            .equalsIgnoreCase(SpringProperties.getProperty(DefaultLifecycleProcessor.EXIT_PROPERTY_NAME));
    }

}
