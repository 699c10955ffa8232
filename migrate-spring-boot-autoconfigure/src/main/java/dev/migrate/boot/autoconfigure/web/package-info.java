/** Auto-configuration of the gate. Internal: it has no public members. */
@NullMarked
package dev.migrate.boot.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
