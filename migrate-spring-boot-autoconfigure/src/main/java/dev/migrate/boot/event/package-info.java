/**
 * Application events about runs. API: the events; a bean hears them as it hears those of
 * Spring.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.boot.event;

import org.jspecify.annotations.NullMarked;
