/**
 * How migrate opens connections of its own, and uses those that it is given. API.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.connection;

import org.jspecify.annotations.NullMarked;
