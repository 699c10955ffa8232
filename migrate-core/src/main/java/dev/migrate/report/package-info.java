/**
 * Answers of commands: records only. API.
 */
@NullMarked
package dev.migrate.report;

import org.jspecify.annotations.NullMarked;
