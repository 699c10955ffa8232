package dev.migrate.history;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a step came that runs outside a transaction.
 *
 * @param done how many statements are done
 * @param checksum of the statements that are done
 * @param begunChecksum of those and the next one, which has begun and cannot share a
 * transaction with this note; null if none has
 * @param duration how long it took so far
 */
public record StepProgress(int done, String checksum, @Nullable String begunChecksum, Duration duration) {

}
