/**
 * Auto-configuration of migrate: properties, the engine, and what runs at start. API:
 * {@link dev.migrate.boot.autoconfigure.MigratorCustomizer},
 * {@link dev.migrate.boot.autoconfigure.MigrateDataSource},
 * {@link dev.migrate.boot.autoconfigure.InstanceMigrators},
 * {@link dev.migrate.boot.autoconfigure.MigrateConnectionDetails} and the names of the
 * properties.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
