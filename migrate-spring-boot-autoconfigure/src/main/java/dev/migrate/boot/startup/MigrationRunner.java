package dev.migrate.boot.startup;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * Upgrades the database before the service's runners: before every one that is not
 * {@link PriorityOrdered} with the highest precedence too.
 */
public final class MigrationRunner implements ApplicationRunner, PriorityOrdered {

    private final Runnable upgrade;

    /**
     * Runs the given upgrade.
     * @param upgrade what to run
     */
    public MigrationRunner(Runnable upgrade) {
        this.upgrade = upgrade;
    }

    @Override
    public void run(ApplicationArguments args) {
        this.upgrade.run();
    }

    /**
     * An annotation would be equal to that of a service's runner, and then either comes
     * first.
     */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

}
