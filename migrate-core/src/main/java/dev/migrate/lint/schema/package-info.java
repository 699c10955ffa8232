/**
 * The schema as statements leave it, as far as they say: what lint knows of tables,
 * columns and their like before a statement runs. API for rules of one's own.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.lint.schema;

import org.jspecify.annotations.NullMarked;
