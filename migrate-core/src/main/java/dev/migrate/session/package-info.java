/**
 * Internal: the connection as PostgreSQL knows it: its settings, its errors, who blocks
 * it.
 */
@NullMarked
package dev.migrate.session;

import org.jspecify.annotations.NullMarked;
