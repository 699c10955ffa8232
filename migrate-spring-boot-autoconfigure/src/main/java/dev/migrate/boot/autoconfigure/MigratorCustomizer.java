package dev.migrate.boot.autoconfigure;

import dev.migrate.MigratorBuilder;

/**
 * Changes the auto-configured migrator before it is built. Beans of this type are called
 * in their order, after the properties have been applied.
 */
@FunctionalInterface
public interface MigratorCustomizer {

    /**
     * Changes what it likes.
     * @param builder holds the settings of {@code migrate.*}
     */
    void customize(MigratorBuilder builder);

}
