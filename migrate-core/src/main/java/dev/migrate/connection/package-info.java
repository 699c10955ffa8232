/** How migrate opens connections of its own. */
@NullMarked
package dev.migrate.connection;

import org.jspecify.annotations.NullMarked;
