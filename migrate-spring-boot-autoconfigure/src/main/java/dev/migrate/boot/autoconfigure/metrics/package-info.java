/** Auto-configuration of the meters. Internal: it has no public members. */
@NullMarked
package dev.migrate.boot.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
