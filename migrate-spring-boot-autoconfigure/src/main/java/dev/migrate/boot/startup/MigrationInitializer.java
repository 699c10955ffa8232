package dev.migrate.boot.startup;

import org.springframework.beans.factory.InitializingBean;

/**
 * Upgrades the database while the context is refreshed; beans that use it wait for it. A
 * start that only trains a cache of classes leaves the database alone.
 */
public final class MigrationInitializer implements InitializingBean {

    private final Runnable upgrade;

    private final Runnable cancel;

    /**
     * Runs the given upgrade.
     * @param upgrade what to run
     * @param cancel ends it when the process is asked to stop
     */
    public MigrationInitializer(Runnable upgrade, Runnable cancel) {
        this.upgrade = upgrade;
        this.cancel = cancel;
    }

    @Override
    public void afterPropertiesSet() {
        if (TrainingRun.isUnderWay()) {
            StartupLog.training();
            return;
        }
        ShutdownInterrupt.during(this.upgrade, this.cancel);
    }

}
