package dev.migrate.boot.startup;

import org.springframework.context.SmartLifecycle;

/**
 * Looks at the database once, just before a web server opens its port. A context that is
 * stopped and started again does not look again: its runners do not run again either.
 */
public final class StartupCheck implements SmartLifecycle {

    /**
     * One phase before {@code WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE},
     * whose class a service without a web server lacks; a test compares the two.
     */
    static final int PHASE = DEFAULT_PHASE - 2048 - 1;

    private final Runnable look;

    private boolean looked;

    private volatile boolean running;

    /**
     * Takes what to do.
     * @param look called once
     */
    public StartupCheck(Runnable look) {
        this.look = look;
    }

    /**
     * Gives a check of mode {@code none}, which writes its log line only.
     * @return a check that looks at nothing
     */
    public static StartupCheck off() {
        return new StartupCheck(StartupLog::off);
    }

    @Override
    public void start() {
        if (!this.looked) {
            this.looked = true;
            this.look.run();
        }
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

}
