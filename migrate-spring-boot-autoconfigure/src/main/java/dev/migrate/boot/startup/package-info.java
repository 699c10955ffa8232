/**
 * The work on the database when a service starts: upgrade it, or look whether it is at
 * its target, and remember what is known. Internal: used by the auto-configuration.
 */
@NullMarked
package dev.migrate.boot.startup;

import org.jspecify.annotations.NullMarked;
