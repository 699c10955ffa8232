package dev.migrate.boot.actuate;

import org.jspecify.annotations.Nullable;

/**
 * The body of a request to the endpoint: either a check or an action on a job.
 *
 * @param check {@code drift}, or null
 * @param job the id of a revision that left rows to the background, or null
 * @param action {@code pause}, {@code resume} or {@code cancel}; null without a job
 * @since 0.1
 */
public record MigrationsRequest(@Nullable String check, @Nullable String job, @Nullable String action) {

}
