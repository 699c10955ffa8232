package dev.migrate.rows;

import java.time.Duration;
import java.util.List;

/**
 * How much is filled.
 *
 * @param rowCount the rows that each table should get, 200 by default
 * @param limit how long all of it may take, 30 s by default; tables that are left over
 * are reported
 * @param seed what the choice of values starts from: the same schema and the same seed
 * give the same rows
 * @param schemas the schemas whose tables are filled; empty for all but the system's
 */
public record FillSettings(int rowCount, Duration limit, long seed, List<String> schemas) {

    private static final int ROW_COUNT = 200;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Refuses a count or limit that leaves nothing to do. */
    public FillSettings {
        if (rowCount < 1) {
            throw new IllegalArgumentException("rowCount must be positive: " + rowCount);
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit must be positive: " + limit);
        }
        schemas = List.copyOf(schemas);
    }

    /**
     * Gives the settings for every schema.
     * @return 200 rows a table, within 30 s
     */
    public static FillSettings defaults() {
        return new FillSettings(ROW_COUNT, LIMIT, 1, List.of());
    }

}
