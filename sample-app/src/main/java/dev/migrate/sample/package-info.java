/**
 * A small service that shows how migrate is used: customers and their orders. Its
 * revisions are in {@code db/migrations} and in {@code dev.migrate.sample.migration}.
 */
@NullMarked
package dev.migrate.sample;

import org.jspecify.annotations.NullMarked;
