package dev.migrate.backfill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a backfill came.
 *
 * @param pass the number of the pass, counted from 1
 * @param at up to where the pass has come; null at its beginning
 * @param bound where the pass ends; null for a table without rows
 * @param passed how many rows the pass has met, as far as is known
 * @param changed how many rows were changed in all passes
 */
record Place(int pass, @Nullable List<String> at, @Nullable List<String> bound, long passed, long changed) {

    /** Copies the lists. */
    Place {
        at = (at != null) ? List.copyOf(at) : null;
        bound = (bound != null) ? List.copyOf(bound) : null;
    }

    static Place first(@Nullable List<String> bound) {
        return new Place(1, null, bound, 0, 0);
    }

    Place again(@Nullable List<String> newBound) {
        return new Place(this.pass + 1, null, newBound, 0, this.changed);
    }

    Place upTo(List<String> end, long met) {
        return new Place(this.pass, end, this.bound, this.passed + met, this.changed);
    }

    Place plus(long changedRows) {
        return new Place(this.pass, this.at, this.bound, this.passed, this.changed + changedRows);
    }

    boolean isBegun() {
        return this.pass > 1 || this.at != null;
    }

    boolean isAtEnd() {
        return this.bound == null || this.bound.equals(this.at);
    }

}
