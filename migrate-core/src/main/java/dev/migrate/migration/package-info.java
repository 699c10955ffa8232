/**
 * Migrations and the places they are read from: SQL files, Java classes, their sections,
 * options and checksums. API.
 */
@NullMarked
package dev.migrate.migration;

import org.jspecify.annotations.NullMarked;
