package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.MigrationsDescriptor.History;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as the page shows it.
 *
 * @param id its id
 * @param message one line for people
 * @param parents what it revises
 * @param notes what else is worth a word: labels, head, merge, …
 * @param state its state
 * @param place whether the version table has its row
 * @param last what the history says of it last; null if it says nothing
 */
record RevisionRow(String id, String message, List<String> parents, List<String> notes, RevisionState state,
        Place place, @Nullable History last) {

    RevisionRow {
        parents = List.copyOf(parents);
        notes = List.copyOf(notes);
    }

    /** Whether the database is at a revision. */
    enum Place {

        CURRENT, ELSEWHERE

    }

}
