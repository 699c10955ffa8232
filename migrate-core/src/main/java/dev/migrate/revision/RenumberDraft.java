package dev.migrate.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request to give a revision another id.
 *
 * @param revision its file, or its id; of several files that have the id, the youngest is
 * meant
 * @param id the id that it gets; null for the next one that is free
 * @param followers the files that mean this revision by the id that others have too; null
 * if that is to be found out
 * @param asksDatabase whether the database is asked first, and refuses a revision that it
 * has
 * @since 0.1
 */
public record RenumberDraft(String revision, @Nullable String id, @Nullable List<String> followers,
        boolean asksDatabase) {

    /** Copies the list. */
    public RenumberDraft {
        followers = (followers != null) ? List.copyOf(followers) : null;
    }

    /**
     * Wants the next id that is free, and leaves the rest to be found out.
     * @param revision the revision's file or id
     * @return the draft
     */
    public static RenumberDraft of(String revision) {
        return new RenumberDraft(revision, null, null, true);
    }

}
