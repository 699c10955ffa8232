/** Auto-configuration of the migrations endpoint. Internal: it has no public members. */
@NullMarked
package dev.migrate.boot.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
