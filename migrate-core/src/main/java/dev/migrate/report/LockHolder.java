package dev.migrate.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The session that holds the run lock.
 *
 * @param pid its backend's process id
 * @param application its application name; may be empty
 * @param since when its connection was opened; null if the server does not say
 * @param idleSince since when it runs nothing, outside a transaction, so that it carries
 * out no run; null while it works, or where the server does not say
 * @since 0.1
 */
public record LockHolder(int pid, String application, @Nullable Instant since, @Nullable Instant idleSince) {

    /**
     * A session that carries out a run.
     * @param pid its backend's process id
     * @param application its application name; may be empty
     * @param since when its connection was opened; null if the server does not say
     */
    public LockHolder(int pid, String application, @Nullable Instant since) {
        this(pid, application, since, null);
    }

}
