package dev.migrate.diff;

import dev.migrate.snapshot.PartId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conversions of values that were asked for.
 *
 * @param columns the new value of a column from the old, as SQL, by column
 * @param values the values of an enum that take the place of others, by enum
 * @param course whether the values are those that a conversion has made
 */
public record OwnConversions(Map<PartId, String> columns, Map<PartId, Map<String, String>> values, Course course) {

    /** No conversion is asked for. */
    public static final OwnConversions NONE = new OwnConversions(Map.of(), Map.of(), Course.FORTH);

    /** Nothing but the former values is asked for. */
    public static final OwnConversions NONE_BACK = new OwnConversions(Map.of(), Map.of(), Course.BACK);

    /** Copies the maps and keeps their order. */
    public OwnConversions {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        Map<PartId, Map<String, String>> copy = new LinkedHashMap<>();
        values.forEach((type, others) -> copy.put(type, Collections.unmodifiableMap(new LinkedHashMap<>(others))));
        values = Collections.unmodifiableMap(copy);
    }

    @Nullable String expression(PartId column) {
        return this.columns.get(column);
    }

    /** Gives the values of an enum that take the place of others; none if it is none. */
    Map<String, String> replacements(@Nullable PartId type) {
        return (type != null) ? this.values.getOrDefault(type, Map.of()) : Map.of();
    }

    /** Where values come from. */
    public enum Course {

        /** From people and services. */
        FORTH,
        /** From the conversion that is taken back. */
        BACK

    }

}
