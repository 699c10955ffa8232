package dev.migrate.diff;

import dev.migrate.change.Hazard.Loss;
import org.jspecify.annotations.Nullable;

/**
 * The fate of the values of a column whose type changes.
 *
 * @param severity 0 if each keeps what it means, 1 if PostgreSQL refuses what does not
 * fit, 2 if something may be lost without an error
 * @param loss what may be lost; null if nothing is
 */
record Fate(int severity, @Nullable Loss loss) {

    static final Fate KEPT = new Fate(0, null);

    static final Fate CHECKED = new Fate(1, null);

    static Fate of(Loss loss) {
        return new Fate(2, loss);
    }

    /** Gives the worse of two; this one of two that are alike. */
    Fate and(Fate other) {
        return (other.severity > this.severity) ? other : this;
    }

}
