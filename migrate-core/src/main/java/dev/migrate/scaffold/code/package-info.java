/**
 * Internal: statements of SQL as the calls of a Java revision that come to the same. A
 * call is taken only where what it records is the statement, token by token.
 */
@NullMarked
package dev.migrate.scaffold.code;

import org.jspecify.annotations.NullMarked;
