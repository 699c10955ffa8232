/**
 * Internal: the connection as PostgreSQL knows it: its settings, its errors, who stands
 * in its way.
 */
@NullMarked
package dev.migrate.session;

import org.jspecify.annotations.NullMarked;
