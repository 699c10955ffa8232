package dev.migrate.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which schema is to be written as SQL, and how much of it.
 *
 * @param source which schema
 * @param options what is shown beyond what is compared by default
 * @since 0.1
 */
public record SchemaScriptDraft(Source source, Set<Option> options) {

    /** Copies the options. */
    public SchemaScriptDraft {
        options = options.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(options));
    }

    /**
     * Begins without options.
     * @param source which schema
     * @return the draft
     */
    public static SchemaScriptDraft of(Source source) {
        return new SchemaScriptDraft(source, Set.of());
    }

    /**
     * Says what is shown.
     * @param chosen the options
     * @return a copy
     */
    public SchemaScriptDraft with(Set<Option> chosen) {
        return new SchemaScriptDraft(this.source, chosen);
    }

    /** Which schema is shown. */
    public sealed interface Source {

    }

    /** That of the live database. */
    public record Live() implements Source {

    }

    /** The desired schema that is set. */
    public record Desired() implements Source {

    }

    /**
     * A desired schema of one's own, whatever is set.
     *
     * @param schema gives it
     */
    public record Given(DesiredSchema schema) implements Source {

    }

    /** What is shown beyond what is compared by default. */
    public enum Option {

        /** Owners. */
        OWNERS,
        /** Privileges. */
        GRANTS

    }

}
