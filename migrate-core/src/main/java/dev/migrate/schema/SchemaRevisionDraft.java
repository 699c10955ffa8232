package dev.migrate.schema;

import dev.migrate.revision.RevisionDraft;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The request for a revision that leads to the desired schema.
 *
 * @param draft of the file
 * @param renames what is renamed, as {@code users.name=full_name},
 * {@code sales.orders.total=sum}, {@code users=people}
 * @param conversions how values are converted
 * @param options what is allowed and how it is written
 * @param serverVersion the oldest major version of PostgreSQL that must be able to run
 * it; 0 for what the settings say
 * @since 0.1
 */
public record SchemaRevisionDraft(RevisionDraft draft, List<String> renames, Conversions conversions,
        Set<Option> options, int serverVersion) {

    /** Copies the collections. */
    public SchemaRevisionDraft {
        renames = List.copyOf(renames);
        options = options.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(options));
    }

    /**
     * Begins with no rename, no conversion and no option.
     * @param draft of the file
     * @return the draft
     */
    public static SchemaRevisionDraft of(RevisionDraft draft) {
        return new SchemaRevisionDraft(draft, List.of(), Conversions.NONE, Set.of(), 0);
    }

    /**
     * Says what is renamed.
     * @param chosen the renames
     * @return a copy
     */
    public SchemaRevisionDraft renaming(List<String> chosen) {
        return new SchemaRevisionDraft(this.draft, chosen, this.conversions, this.options, this.serverVersion);
    }

    /**
     * Says how values are converted.
     * @param chosen the conversions
     * @return a copy
     */
    public SchemaRevisionDraft converting(Conversions chosen) {
        return new SchemaRevisionDraft(this.draft, this.renames, chosen, this.options, this.serverVersion);
    }

    /**
     * Says what is allowed.
     * @param chosen the options
     * @return a copy
     */
    public SchemaRevisionDraft with(Set<Option> chosen) {
        return new SchemaRevisionDraft(this.draft, this.renames, this.conversions, chosen, this.serverVersion);
    }

    /**
     * Says which servers must be able to run it.
     * @param version the oldest major version; 0 for what the settings say
     * @return a copy
     */
    public SchemaRevisionDraft forVersion(int version) {
        return new SchemaRevisionDraft(this.draft, this.renames, this.conversions, this.options, version);
    }

    /**
     * How values are converted.
     *
     * @param using the new value of a column from the old, as SQL:
     * {@code orders.paid_at=to_timestamp(paid_at)}
     * @param usingDown the same for the downgrade
     * @param replace values of an enum that take the place of others:
     * {@code status.old=new}
     */
    public record Conversions(List<String> using, List<String> usingDown, List<String> replace) {

        /** Nothing is said. */
        public static final Conversions NONE = new Conversions(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Conversions {
            using = List.copyOf(using);
            usingDown = List.copyOf(usingDown);
            replace = List.copyOf(replace);
        }
    }

    /** What is allowed, and how it is written. */
    public enum Option {

        /** What looks like a rename is none, unless it is named as one. */
        NO_OTHER_RENAME,
        /** Data may be destroyed. */
        ALLOW_DROP,
        /** Row security, policies, triggers and the like may be taken away. */
        ALLOW_EXPOSE,
        /** A file is written even where it does not lead where it should. */
        UNPROVEN,
        /** Everything in one transaction, whatever it locks. */
        OFFLINE_FORMS,
        /** Live rows are looked at, however many there are. */
        CHECK_ROWS,
        /** Live rows are not looked at. */
        NO_CHECK_ROWS,
        /** Owners are looked at too. */
        OWNERS,
        /** Privileges are looked at too. */
        GRANTS

    }

}
