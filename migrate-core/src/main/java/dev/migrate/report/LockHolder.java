package dev.migrate.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The session that holds the run lock.
 *
 * @param pid its backend's process id
 * @param application its application name; may be empty
 * @param since when its connection was opened; null where the server does not say
 */
public record LockHolder(int pid, String application, @Nullable Instant since) {

}
