/**
 * Internal: carries a plan out on a live database: run lock, transactions, timeouts,
 * retries, resume.
 */
@NullMarked
package dev.migrate.run;

import org.jspecify.annotations.NullMarked;
