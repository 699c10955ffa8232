package dev.migrate.boot.startup;

import dev.migrate.BackgroundJobs;
import dev.migrate.BackgroundJobs.Left;
import dev.migrate.Migrator;
import dev.migrate.report.JobReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;

/**
 * Works on the backfills that revisions leave to the background, once the service is
 * ready: a thread for each database that has revisions of that kind, which ends when no
 * job is left. What waited for them is applied then.
 */
public final class BackgroundWork implements GenericApplicationListener {

    private static final Log logger = LogFactory.getLog(BackgroundWork.class);

    private static final Duration WITH_OTHERS = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ApplicationContext context;

    private final MigratedDatabases databases;

    private final StartupMode mode;

    private final Duration pollInterval;

    private final List<Thread> threads = new ArrayList<>();

    /**
     * Waits for the service.
     * @param context the service
     * @param databases what to look after
     * @param mode whether this process applies revisions
     * @param pollInterval how often jobs that rest are looked at
     */
    public BackgroundWork(ApplicationContext context, MigratedDatabases databases, StartupMode mode,
            Duration pollInterval) {
        this.context = context;
        this.databases = databases;
        this.mode = mode;
        this.pollInterval = pollInterval;
    }

    @Override
    public boolean supportsEventType(ResolvableType type) {
        return type.isAssignableFrom(ApplicationReadyEvent.class) || type.isAssignableFrom(ContextClosedEvent.class);
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent ready && ready.getApplicationContext() == this.context) {
            start();
        }
        else if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == this.context) {
            stop();
        }
    }

    private synchronized void start() {
        for (MigratedDatabase database : this.databases.all()) {
            Migrator migrator = database.migrator().get();
            if (migrator.maintenance().jobs().isExpected()) {
                Thread thread = new Thread(() -> work(database, migrator), "migrate-jobs" + database.label());
                thread.setDaemon(true);
                this.threads.add(thread);
                thread.start();
            }
        }
    }

    // before the pool is closed; a batch that is under way is rolled back
    private synchronized void stop() {
        this.threads.forEach(Thread::interrupt);
        for (Thread thread : this.threads) {
            try {
                thread.join(PATIENCE.toMillis());
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void work(MigratedDatabase database, Migrator migrator) {
        BackgroundJobs jobs = migrator.maintenance().jobs();
        try {
            Duration rest = Duration.ZERO;
            while (!Thread.currentThread().isInterrupted() && rest != null) {
                Thread.sleep(rest.toMillis());
                rest = next(database, migrator, jobs);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does a share, and gives how long to wait; null if nothing is left. */
    private @Nullable Duration next(MigratedDatabase database, Migrator migrator, BackgroundJobs jobs) {
        try {
            Left left = jobs.work();
            if (left == Left.MORE) {
                return Duration.ZERO;
            }
            if (left == Left.WITH_OTHERS) {
                return WITH_OTHERS;
            }
            if (this.mode != StartupMode.VERIFY && this.mode != StartupMode.NONE && !migrator.pending().isEmpty()) {
                migrator.upgrade();
            }
            boolean ended = jobs.list().stream().map(JobReport::state).allMatch(JobReport.State::isEnded);
            return ended ? null : this.pollInterval;
        }
        catch (RuntimeException ex) {
            if (!Thread.currentThread().isInterrupted()) {
                logger.warn("The jobs in the background" + database.label() + " did not go on; the next attempt is in "
                        + this.pollInterval.toSeconds() + " s", ex);
            }
            return this.pollInterval;
        }
    }

}
