/**
 * The entry points: {@link dev.migrate.Migrator} has one method a command,
 * {@link dev.migrate.MigratorBuilder} every setting. API.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate;

import org.jspecify.annotations.NullMarked;
