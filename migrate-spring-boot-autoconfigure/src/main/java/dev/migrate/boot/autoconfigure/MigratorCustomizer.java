package dev.migrate.boot.autoconfigure;

import dev.migrate.MigratorBuilder;

/**
 * Changes an auto-configured migrator before it is built. Beans of this type are called
 * in their order, after the properties have been applied.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface MigratorCustomizer {

    /**
     * Changes what it likes.
     * @param builder holds the settings of {@code migrate.*}
     */
    void customize(MigratorBuilder builder);

    /**
     * Changes the migrator of an instance; nothing by default.
     * @param name as in {@code migrate.instances.<name>}
     * @param builder holds the settings of the instance
     */
    default void customizeInstance(String name, MigratorBuilder builder) {
    }

}
