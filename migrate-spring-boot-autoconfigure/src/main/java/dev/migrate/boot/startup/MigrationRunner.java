package dev.migrate.boot.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * Upgrades the database before the service's runners: before every one that is not
 * {@link PriorityOrdered} with the highest precedence too. A context that is closed
 * meanwhile ends the upgrade while the pool is still open.
 */
public final class MigrationRunner
        implements ApplicationRunner, PriorityOrdered, ApplicationListener<ContextClosedEvent> {

    private final ApplicationContext context;

    private final Runnable upgrade;

    private final Runnable cancel;

    private volatile @Nullable ShutdownInterrupt running;

    /**
     * Runs the given upgrade.
     * @param context whose end ends the upgrade
     * @param upgrade what to run
     * @param cancel ends what runs
     */
    public MigrationRunner(ApplicationContext context, Runnable upgrade, Runnable cancel) {
        this.context = context;
        this.upgrade = upgrade;
        this.cancel = cancel;
    }

    @Override
    public void run(ApplicationArguments args) {
        ShutdownInterrupt interrupt = new ShutdownInterrupt(Thread.currentThread(), this.cancel);
        this.running = interrupt;
        interrupt.run(this.upgrade);
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        ShutdownInterrupt interrupt = this.running;
        if (interrupt != null && event.getApplicationContext() == this.context) {
            interrupt.shutdown();
        }
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
