/** Internal: what lint found, as text, SARIF, and other forms that machines read. */
@NullMarked
package dev.migrate.boot.cli.output.lint;

import org.jspecify.annotations.NullMarked;
