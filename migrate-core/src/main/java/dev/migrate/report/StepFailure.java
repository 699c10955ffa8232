package dev.migrate.report;

import org.jspecify.annotations.Nullable;

/**
 * Why a step failed, as the history keeps it. It holds no values of rows: what the server
 * says is kept only if it can have none.
 *
 * @param code the code of the diagnostic, such as {@code MIG-0301}
 * @param sqlState what the server answered; null if it answered nothing
 * @param message what failed; null if the text may hold a value
 * @param place file and line, or class and line; null if none is known
 * @since 0.1
 */
public record StepFailure(String code, @Nullable String sqlState, @Nullable String message, @Nullable String place) {

}
