/**
 * The gate: answers 503 to every request until the database is at its target, health and
 * migrations endpoints excepted. Internal: used by the auto-configuration.
 */
@NullMarked
package dev.migrate.boot.web;

import org.jspecify.annotations.NullMarked;
