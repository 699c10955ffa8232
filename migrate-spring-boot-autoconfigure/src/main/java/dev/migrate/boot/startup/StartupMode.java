package dev.migrate.boot.startup;

/** The modes in which a service treats its database at its start. */
public enum StartupMode {

    /**
     * Upgrades it once the context is refreshed, before the service's runners; until then
     * the gate answers requests with 503.
     */
    RUNNER,

    /** Upgrades it while the context is refreshed, before the beans that use it. */
    INITIALIZER,

    /** Changes nothing; the start fails unless the database is at the target. */
    VERIFY,

    /** Does nothing. */
    NONE

}
