/** Internal: the rules of lint, each in a separate file. */
@NullMarked
package dev.migrate.lint.rule;

import org.jspecify.annotations.NullMarked;
