package dev.migrate.lint.effect;

import java.util.Map;

/**
 * The observed effects of a script.
 *
 * @param statements by the number of the statement in the script, from 0; one that was
 * not run is missing
 * @since 0.1
 */
public record ScriptEffects(Map<Integer, StatementEffect> statements) {

    /** A script that was not run. */
    public static final ScriptEffects NONE = new ScriptEffects(Map.of());

    /** Copies the map. */
    public ScriptEffects {
        statements = Map.copyOf(statements);
    }

    /**
     * Returns whether the server refused a statement.
     * @return false if it ran all of it
     */
    public boolean isRefused() {
        return this.statements.values().stream().anyMatch((effect) -> effect.refusal() != null);
    }

}
