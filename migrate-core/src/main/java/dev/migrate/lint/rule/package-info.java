/** Internal: the rules of lint, each in a file of its own. */
@NullMarked
package dev.migrate.lint.rule;

import org.jspecify.annotations.NullMarked;
