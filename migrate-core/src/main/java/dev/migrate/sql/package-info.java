/**
 * SQL as text, exactly as PostgreSQL's own lexer sees it: tokens, statements, names,
 * literals, placeholders. API.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.sql;

import org.jspecify.annotations.NullMarked;
