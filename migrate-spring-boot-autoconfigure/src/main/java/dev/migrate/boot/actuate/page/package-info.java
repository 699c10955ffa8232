/**
 * The migrations endpoint as a page for people. Internal: used by the auto-configuration;
 * what it shows may change, what the endpoint answers to machines may not.
 */
@NullMarked
package dev.migrate.boot.actuate.page;

import org.jspecify.annotations.NullMarked;
