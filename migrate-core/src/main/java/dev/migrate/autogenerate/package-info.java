/**
 * Internal: a desired schema against the live one becomes revisions, each proved on a
 * scratch database before it is written.
 */
@NullMarked
package dev.migrate.autogenerate;

import org.jspecify.annotations.NullMarked;
