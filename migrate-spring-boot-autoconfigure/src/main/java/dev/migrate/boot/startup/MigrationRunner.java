package dev.migrate.boot.startup;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Upgrades the database before every other runner. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class MigrationRunner implements ApplicationRunner {

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

}
