package dev.migrate.diff;

import java.util.List;
import java.util.Set;

/**
 * A pair of schemas, and what must survive the way from one to the other.
 *
 * @param id its name, one of a kind
 * @param place file and line of its heading
 * @param oldestServer the first major version that can run it
 * @param traits what else is to be known about it
 * @param kept relations, columns, types and functions that are altered in place, never
 * made again, each as a qualified name (a function with its argument types)
 * @param before the schema as it is; empty for none
 * @param after the schema as it should be; empty for none
 */
record DiffCase(String id, String place, int oldestServer, Set<Trait> traits, List<String> kept, String before,
        String after) {

    DiffCase {
        traits = Set.copyOf(traits);
        kept = List.copyOf(kept);
    }

    boolean is(Trait trait) {
        return this.traits.contains(trait);
    }

    boolean runsOn(int serverVersion) {
        return serverVersion >= this.oldestServer;
    }

    @Override
    public String toString() {
        return this.id + " (" + this.place + ")";
    }

    /** What a heading says in square brackets. */
    enum Trait {

        /** Both sides are the same schema in other words. */
        NO_OP("no-op"),

        /** What is dropped, or made again because it cannot be altered, may hold data. */
        DESTRUCTIVE("destructive"),

        /** Our reader does not look at what differs. */
        UNSEEN("unseen"),

        /** PostgreSQL refuses the way there, and so does the command. */
        REFUSED("refused"),

        /** PostgreSQL has no statement that gives all of the former side back. */
        ONE_WAY("one-way"),

        /** The difference is one of privileges. */
        GRANTS("grants"),

        /** An ordinary owner of the database may not do it. */
        SUPERUSER("superuser");

        private final String word;

        Trait(String word) {
            this.word = word;
        }

        String word() {
            return this.word;
        }

    }

}
