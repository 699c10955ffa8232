package dev.migrate.change;

import dev.migrate.snapshot.PartId;

/**
 * Something that hid rows, or watched what is done to them, is taken away because nothing
 * asks for it. No data is lost, but what was shown or let in meanwhile stays so.
 *
 * @param part what is changed
 * @param guard what it loses, or is
 * @since 0.1
 */
public record Exposes(PartId part, Guard guard) implements Hazard {

    @Override
    public String verb() {
        return "exposes";
    }

    @Override
    public String text() {
        return switch (this.guard) {
            case ROW_SECURITY -> "the rows of " + this.part + ", which row-level security kept from some roles";
            case FORCED_ROW_SECURITY -> "the rows of " + this.part + " to its owner, whom row-level security held too";
            case POLICY -> "rows that " + this.part + " kept back or refused";
            case TRIGGER -> "rows to changes that " + this.part + " may have checked or recorded";
            case BARRIER -> "rows that options of " + this.part + " kept back";
            case PRIVILEGE -> this.part + " to PUBLIC, from which privileges were revoked";
        };
    }

    /** What kept data safe. */
    public enum Guard {

        /** Row-level security of a table. */
        ROW_SECURITY,
        /** That it holds for the owner too. */
        FORCED_ROW_SECURITY,
        /** A policy. */
        POLICY,
        /** A trigger, event trigger or rule. */
        TRIGGER,
        /** {@code security_barrier} or {@code security_invoker} of a view. */
        BARRIER,
        /** A privilege that PUBLIC does not have, and has by default. */
        PRIVILEGE

    }

}
