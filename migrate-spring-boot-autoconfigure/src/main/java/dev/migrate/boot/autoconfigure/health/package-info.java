/** Auto-configuration of the health indicator. Internal: it has no public members. */
@NullMarked
package dev.migrate.boot.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
