/**
 * What a command answers: records only. API.
 */
@NullMarked
package dev.migrate.report;

import org.jspecify.annotations.NullMarked;
