/**
 * What a database was made of at one moment: parts that change on their own, and what can
 * be said of each. API; pure data, without a database.
 */
@NullMarked
package dev.migrate.snapshot;

import org.jspecify.annotations.NullMarked;
