/** A small service that shows how migrate is used. */
@NullMarked
package dev.migrate.sample;

import org.jspecify.annotations.NullMarked;
