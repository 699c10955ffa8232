package dev.migrate.boot.observation;

import dev.migrate.revision.Direction;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A run, or one revision of it.
 *
 * @since 0.1
 */
public final class MigrationObservationContext extends Observation.Context {

    private final String migrator;

    private final @Nullable String revision;

    private final @Nullable Direction direction;

    MigrationObservationContext(String migrator, @Nullable String revision, @Nullable Direction direction) {
        this.migrator = migrator;
        this.revision = revision;
        this.direction = direction;
    }

    /**
     * Returns whose run it is.
     * @return {@code primary} or the name of an instance
     */
    public String migrator() {
        return this.migrator;
    }

    /**
     * Returns which revision it is.
     * @return the id; null for a run
     */
    public @Nullable String revision() {
        return this.revision;
    }

    /**
     * Returns which direction the revision runs in.
     * @return the direction; null for a run
     */
    public @Nullable Direction direction() {
        return this.direction;
    }

}
