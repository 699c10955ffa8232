package dev.migrate.boot.startup;

import dev.migrate.BackgroundJobs;
import dev.migrate.BackgroundJobs.Left;
import dev.migrate.Migrator;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.JobReport;
import dev.migrate.report.MigrationStatus;
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
        if (this.mode == StartupMode.NONE) {
            return;
        }
        for (MigratedDatabase database : this.databases.all()) {
            Migrator migrator = database.migrator().get();
            BackgroundJobs jobs = migrator.maintenance().jobs();
            if (jobs.isExpected()) {
                Thread thread = new Thread(new Worker(database, migrator, jobs), "migrate-jobs" + database.label());
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

    /** Works on the jobs of one database. */
    private final class Worker implements Runnable {

        private final MigratedDatabase database;

        private final Migrator migrator;

        private final BackgroundJobs jobs;

        private boolean refused;

        Worker(MigratedDatabase database, Migrator migrator, BackgroundJobs jobs) {
            this.database = database;
            this.migrator = migrator;
            this.jobs = jobs;
        }

        @Override
        public void run() {
            try {
                for (Duration rest = next(); rest != null; rest = next()) {
                    Thread.sleep(rest.toMillis());
                }
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
        }

        /** Does a share, and gives how long to wait; null if no job is left. */
        private @Nullable Duration next() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                Left left = this.jobs.work();
                List<JobReport> known = this.jobs.list();
                this.database.state().learnedJobs(known);
                if (left != Left.NOTHING) {
                    return (left == Left.MORE) ? Duration.ZERO : WITH_OTHERS;
                }
                boolean ended = known.stream().map(JobReport::state).allMatch(JobReport.State::isEnded);
                if (isUpgrading() && this.migrator.status().status() == MigrationStatus.PENDING) {
                    upgrade();
                }
                return ended ? null : BackgroundWork.this.pollInterval;
            }
            catch (MigrateException ex) {
                logger.warn("The jobs in the background" + this.database.label() + " go on in "
                        + DurationText.of(BackgroundWork.this.pollInterval) + ": " + ex.diagnostic().format());
                return BackgroundWork.this.pollInterval;
            }
        }

        private boolean isUpgrading() {
            StartupMode mode = BackgroundWork.this.mode;
            return !this.refused && (mode == StartupMode.RUNNER || mode == StartupMode.INITIALIZER);
        }

        // what fails is not tried again before the next start
        private void upgrade() {
            try {
                this.migrator.upgrade();
            }
            catch (MigrateException ex) {
                this.refused = true;
                logger.error("What waited for jobs in the background" + this.database.label() + " was not applied: "
                        + ex.diagnostic().format());
            }
        }

    }

}
