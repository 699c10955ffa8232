package dev.migrate.boot.startup;

import org.springframework.beans.factory.InitializingBean;

/**
 * Upgrades the database while the context is refreshed; beans that use it wait for it.
 */
public final class MigrationInitializer implements InitializingBean {

    private final StartupUpgrade upgrade;

    /**
     * Runs the given upgrade.
     * @param upgrade what to run
     */
    public MigrationInitializer(StartupUpgrade upgrade) {
        this.upgrade = upgrade;
    }

    @Override
    public void afterPropertiesSet() {
        this.upgrade.run();
    }

}
