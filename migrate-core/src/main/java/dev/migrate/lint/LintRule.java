package dev.migrate.lint;

/**
 * A rule. It has no state: whatever it has to know of the statements before is in the
 * step. A service's own rules are beans of this type.
 *
 * @since 0.1
 */
public interface LintRule {

    /**
     * Says what the rule is.
     * @return the same each time
     */
    RuleDescription description();

    /**
     * Looks at one statement.
     * @param step the statement, and what is known before it
     * @param findings takes what is found
     */
    void check(Step step, Findings findings);

    /**
     * Looks at a script as a whole, after its last statement.
     * @param script the script
     * @param findings takes what is found
     */
    default void checkScript(ScriptView script, Findings findings) {
    }

}
