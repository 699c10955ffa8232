package dev.migrate.change;

import java.util.List;

/**
 * The handling of a row that exists already.
 *
 * @param key the columns by which it is known; none for any unique constraint
 * @param updated the columns that get the new values; none to leave it as it is
 * @since 0.1
 */
public record OnConflict(List<String> key, List<String> updated) {

    /** Copies the lists. */
    public OnConflict {
        key = List.copyOf(key);
        updated = List.copyOf(updated);
    }

}
