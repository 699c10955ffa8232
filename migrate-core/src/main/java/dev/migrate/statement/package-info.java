/**
 * SQL statements as PostgreSQL understands their parts: what lint's rules have to know.
 * Expressions stay tokens. API for rules of one's own.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.statement;

import org.jspecify.annotations.NullMarked;
