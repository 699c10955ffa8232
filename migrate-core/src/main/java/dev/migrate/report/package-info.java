/**
 * Answers of commands: records only. API.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.report;

import org.jspecify.annotations.NullMarked;
