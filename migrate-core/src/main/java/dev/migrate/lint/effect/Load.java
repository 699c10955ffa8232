package dev.migrate.lint.effect;

import dev.migrate.diagnostic.DurationText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a relation holds on the live database, and how long a statement takes for
 * that.
 *
 * @param rowCount about how many rows; -1 if the server has not counted them
 * @param byteCount how large it is, without its indexes
 * @param time how long rows are read or written; null if they are not
 * @since 0.1
 */
public record Load(long rowCount, long byteCount, @Nullable Range time) {

    private static final long UNIT = 1024;

    private static final String[] UNITS = { "bytes", "kB", "MB", "GB", "TB" };

    /**
     * How long something takes, as it was measured on other tables.
     *
     * @param atLeast the least that is expected
     * @param atMost the most that is expected
     */
    public record Range(Duration atLeast, Duration atMost) {

        /**
         * Compares a measured time.
         * @param time how long it really took
         * @return true if it was expected
         */
        public boolean contains(Duration time) {
            return this.atLeast.compareTo(time) <= 0 && this.atMost.compareTo(time) >= 0;
        }

    }

    /**
     * Gives it as a person reads it.
     * @return what there is, and how long it takes
     */
    public String text() {
        String rows = (this.rowCount >= 0) ? "about " + this.rowCount + ((this.rowCount == 1) ? " row, " : " rows, ")
                : "";
        String range = (this.time != null)
                ? ", " + DurationText.of(this.time.atLeast()) + " to " + DurationText.of(this.time.atMost()) : "";
        return rows + size() + range;
    }

    private String size() {
        long size = this.byteCount;
        int unit = 0;
        while (size >= 10 * UNIT && unit < UNITS.length - 1) {
            size /= UNIT;
            unit++;
        }
        return size + " " + UNITS[unit];
    }

}
