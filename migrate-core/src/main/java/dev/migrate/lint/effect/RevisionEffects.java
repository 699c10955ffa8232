package dev.migrate.lint.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The observed effects of a revision.
 *
 * @param upgrade what its upgrade does
 * @param downgrade what its downgrade does after that
 * @param unrestored the parts of the schema that are not as before after both; null if
 * that was not looked at
 * @param inverse what leads back from the schema after the upgrade, as SQL without
 * semicolons; null if there is a downgrade, or rows or objects would be lost
 * @since 0.1
 */
public record RevisionEffects(ScriptEffects upgrade, ScriptEffects downgrade, @Nullable List<String> unrestored,
        @Nullable List<String> inverse) {

    /** A revision that was not run. */
    public static final RevisionEffects NONE = new RevisionEffects(ScriptEffects.NONE, ScriptEffects.NONE, null, null);

    /** Copies the lists. */
    public RevisionEffects {
        unrestored = (unrestored != null) ? List.copyOf(unrestored) : null;
        inverse = (inverse != null) ? List.copyOf(inverse) : null;
    }

    /**
     * Takes those of a revision with a downgrade.
     * @param upgrade what its upgrade does
     * @param downgrade what its downgrade does after that
     * @param unrestored the parts of the schema that are not as before after both
     */
    public RevisionEffects(ScriptEffects upgrade, ScriptEffects downgrade, @Nullable List<String> unrestored) {
        this(upgrade, downgrade, unrestored, null);
    }

}
