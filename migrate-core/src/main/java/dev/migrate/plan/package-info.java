/**
 * Internal: decides what to run. A plan is data; runner, offline script, status and dry
 * run read the same one.
 */
@NullMarked
package dev.migrate.plan;

import org.jspecify.annotations.NullMarked;
