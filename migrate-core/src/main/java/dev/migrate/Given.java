package dev.migrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments of public methods, which callers that no compiler checks may leave out. */
final class Given {

    private Given() {
    }

    /**
     * Gives an argument.
     * @throws IllegalArgumentException with its name, if it is null
     */
    static <T> T value(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is null");
        }
        return value;
    }

    /**
     * Gives a copy of arguments.
     * @throws IllegalArgumentException with their name, if they are null or one of them
     * is
     */
    static <T> List<T> all(@Nullable Collection<? extends @Nullable T> values, String name) {
        List<T> all = new ArrayList<>();
        for (T element : value(values, name)) {
            if (element == null) {
                throw new IllegalArgumentException("element " + (all.size() + 1) + " of \"" + name + "\" is null");
            }
            all.add(element);
        }
        return List.copyOf(all);
    }

    static List<String> all(@Nullable String @Nullable [] values, String name) {
        return all(Arrays.asList(value(values, name)), name);
    }

    /**
     * Gives values by name.
     * @throws IllegalArgumentException with their name, if they are null or have a null
     */
    static Map<String, String> map(@Nullable Map<String, String> values, String name) {
        Map<String, String> given = value(values, name);
        all(given.keySet(), name);
        all(given.values(), name);
        return given;
    }

}
