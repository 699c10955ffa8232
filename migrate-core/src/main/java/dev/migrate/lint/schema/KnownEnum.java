package dev.migrate.lint.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param values its values in order, each with when it was added
 * @param origin when the type came to be
 * @since 0.1
 */
public record KnownEnum(Map<String, Origin> values, Origin origin) {

    /** Copies the values. */
    public KnownEnum {
        values = new LinkedHashMap<>(values);
    }

    static KnownEnum of(List<String> values, Origin origin) {
        Map<String, Origin> known = new LinkedHashMap<>();
        values.forEach((value) -> known.put(value, origin));
        return new KnownEnum(known, origin);
    }

    /**
     * Gives when a value was added.
     * @param value the value
     * @return the script and transaction; null if it is not known
     */
    public @Nullable Origin added(String value) {
        return this.values.get(value);
    }

    KnownEnum with(String value, Origin when) {
        Map<String, Origin> more = new LinkedHashMap<>(this.values);
        more.putIfAbsent(value, when);
        return new KnownEnum(more, this.origin);
    }

    KnownEnum renaming(String value, String other) {
        Map<String, Origin> renamed = new LinkedHashMap<>();
        for (String each : new ArrayList<>(this.values.keySet())) {
            renamed.put(each.equals(value) ? other : each, this.values.getOrDefault(each, Origin.BEFORE));
        }
        return new KnownEnum(renamed, this.origin);
    }

}
