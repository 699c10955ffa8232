package dev.migrate.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done before a run that destroys data.
 *
 * @param command what the system's shell runs; null for nothing
 * @param timeout how long it may take
 * @param restorePoint whether a restore point is made
 */
public record BackupSettings(@Nullable String command, Duration timeout, boolean restorePoint) {

    /** Nothing is done. */
    public static final BackupSettings NONE = new BackupSettings(null, Duration.ofHours(1), false);

}
