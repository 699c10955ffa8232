package dev.migrate.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Who runs revisions, as the history names it.
 *
 * @param name the application's name; empty where none is known
 * @param formerNames the names that it had before
 */
public record Application(String name, List<String> formerNames) {

    /** An application without a name. */
    public static final Application NAMELESS = new Application("", List.of());

    /** Copies the list. */
    public Application {
        formerNames = List.copyOf(formerNames);
    }

    /**
     * Gives every name under which this application has written a history.
     * @return the names; none where it has none
     */
    public List<String> names() {
        List<String> names = new ArrayList<>(this.formerNames);
        names.add(this.name);
        names.removeIf(String::isEmpty);
        return names;
    }

}
