package dev.migrate.migration;

import java.util.List;

/**
 * A place where migrations come from; users may add their own.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface MigrationSource {

    /**
     * Reads every migration of this place.
     * @return the migrations, in a defined order (by path or name)
     * @throws dev.migrate.diagnostic.MigrateException with every bad file that was found
     */
    List<Migration> migrations();

}
