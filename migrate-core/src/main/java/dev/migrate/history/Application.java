package dev.migrate.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who runs revisions, as the history names it.
 *
 * @param name the application's name; empty if none is known
 * @param formerNames the names that it had before
 * @param permitted revisions of other applications that it may downgrade, stamp or repair
 */
public record Application(String name, List<String> formerNames, Set<String> permitted) {

    /** An application without a name. */
    public static final Application NAMELESS = new Application("", List.of());

    /**
     * Names an application that touches no other application's revisions.
     * @param name its name; empty if none is known
     * @param formerNames the names that it had before
     */
    public Application(String name, List<String> formerNames) {
        this(name, formerNames, Set.of());
    }

    /** Copies the collections. */
    public Application {
        formerNames = List.copyOf(formerNames);
        permitted = Set.copyOf(permitted);
    }

    /**
     * Gives every name under which this application has written a history.
     * @return the names; none if it has none
     */
    public List<String> names() {
        List<String> names = new ArrayList<>(this.formerNames);
        names.add(this.name);
        names.removeIf(String::isEmpty);
        return names;
    }

    /**
     * Returns whether a row of the history was written by another application.
     * @param recorded the name in the row; empty if none was known
     * @return true if both are named, and differently
     */
    public boolean isOther(String recorded) {
        return !this.name.isEmpty() && !recorded.isEmpty() && !names().contains(recorded);
    }

    /**
     * Gives the same application, which may touch revisions of others.
     * @param revisions the ids, named one by one
     * @return a copy
     */
    public Application permitting(Collection<String> revisions) {
        return new Application(this.name, this.formerNames, Set.copyOf(revisions));
    }

}
