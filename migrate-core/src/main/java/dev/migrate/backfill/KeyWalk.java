package dev.migrate.backfill;

import java.util.List;
import java.util.Objects;

/**
 * Goes by the values of a unique key.
 *
 * @param key the key
 * @param target the table, as FROM names it
 * @param reference the name by which expressions know it
 * @param rows how many rows the table has, as PostgreSQL estimates
 */
record KeyWalk(WalkKey key, String target, String reference, double rows) implements Walk {

    @Override
    public String text() {
        return this.key.text();
    }

    @Override
    public String bound() {
        return "(SELECT " + this.key.texts(this.reference) + " FROM " + this.target + " ORDER BY "
                + this.key.order(this.reference, " DESC") + " LIMIT 1)";
    }

    @Override
    public String end(Place place, long rowCount) {
        return "(SELECT " + this.key.texts(this.reference) + " FROM " + this.target + " WHERE "
                + range(place, Objects.requireNonNull(place.bound())) + " ORDER BY "
                + this.key.order(this.reference, "") + " OFFSET " + (rowCount - 1) + " LIMIT 1)";
    }

    @Override
    public String range(Place place, List<String> end) {
        String upper = this.key.compared(this.reference, "<=", end);
        return (place.at() == null) ? upper : this.key.compared(this.reference, ">", place.at()) + " AND " + upper;
    }

    @Override
    public boolean meetsOnce() {
        return true;
    }

    @Override
    public int percent(Place place) {
        return (this.rows > 0) ? (int) Math.min(99, 100 * place.passed() / this.rows) : 0;
    }

}
