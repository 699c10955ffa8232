/**
 * Migrations and the places they are read from: SQL files, Java classes, their sections,
 * options and checksums. API.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.migration;

import org.jspecify.annotations.NullMarked;
