/**
 * What a migration is and where it is read from: SQL files, Java classes, their sections,
 * options and checksums. API.
 */
@NullMarked
package dev.migrate.migration;

import org.jspecify.annotations.NullMarked;
