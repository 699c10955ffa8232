package dev.migrate.lint;

import dev.migrate.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param rule the rule's id
 * @param severity how grave it is
 * @param message what is wrong, as one clause with a lower-case start
 * @param remedy how to write it instead, as SQL with semicolons; null if there is no one
 * way
 * @param place where
 */
public record LintFinding(String rule, Severity severity, String message, @Nullable String remedy, FindingPlace place) {

}
