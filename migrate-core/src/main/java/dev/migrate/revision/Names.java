package dev.migrate.revision;

import dev.migrate.diagnostic.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts ids into messages, and finds those that a wrong one may have meant. */
final class Names {

    private static final int LONGEST_LIST = 12;

    private Names() {
    }

    static String quote(String name) {
        return '"' + name + '"';
    }

    static String quote(Collection<String> names) {
        String list = names.stream().limit(LONGEST_LIST).map(Names::quote).collect(Collectors.joining(", "));
        return (names.size() > LONGEST_LIST) ? list + " and " + (names.size() - LONGEST_LIST) + " more" : list;
    }

    static @Nullable String hint(String wanted, Collection<String> names) {
        List<String> near = Nearest.to(wanted, names);
        return near.isEmpty() ? null : "Did you mean " + quote(near) + "?";
    }

}
