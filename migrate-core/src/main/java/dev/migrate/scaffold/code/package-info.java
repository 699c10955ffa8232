/**
 * Internal: operations as the calls of a Java revision. A call is taken only if what it
 * records comes to the operation's statements, token by token.
 */
@NullMarked
package dev.migrate.scaffold.code;

import org.jspecify.annotations.NullMarked;
