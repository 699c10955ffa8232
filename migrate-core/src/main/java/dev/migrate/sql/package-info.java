/**
 * SQL as text, exactly as PostgreSQL's own lexer sees it: tokens, statements, names,
 * literals, placeholders. API.
 */
@NullMarked
package dev.migrate.sql;

import org.jspecify.annotations.NullMarked;
