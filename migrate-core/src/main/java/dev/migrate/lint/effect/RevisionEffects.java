package dev.migrate.lint.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision was seen to do.
 *
 * @param upgrade what its upgrade does
 * @param downgrade what its downgrade does after that
 * @param unrestored the parts of the schema that are not as before after both; null if
 * that was not looked at
 */
public record RevisionEffects(ScriptEffects upgrade, ScriptEffects downgrade, @Nullable List<String> unrestored) {

    /** A revision that was not run. */
    public static final RevisionEffects NONE = new RevisionEffects(ScriptEffects.NONE, ScriptEffects.NONE, null);

    /** Copies the list. */
    public RevisionEffects {
        unrestored = (unrestored != null) ? List.copyOf(unrestored) : null;
    }

}
