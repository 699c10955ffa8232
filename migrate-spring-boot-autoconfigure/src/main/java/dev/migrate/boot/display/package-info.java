/**
 * Shared parts of the command line and the page that show something to people: the lanes
 * of a graph, durations. Internal: draws nothing itself.
 */
@NullMarked
package dev.migrate.boot.display;

import org.jspecify.annotations.NullMarked;
