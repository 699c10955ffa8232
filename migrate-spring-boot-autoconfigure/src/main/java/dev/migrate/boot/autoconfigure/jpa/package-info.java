/** Auto-configuration of the entities' schema. Internal: it has no public members. */
@NullMarked
package dev.migrate.boot.autoconfigure.jpa;

import org.jspecify.annotations.NullMarked;
