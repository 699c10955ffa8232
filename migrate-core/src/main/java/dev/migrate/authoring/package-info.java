/**
 * The decisions of a service about revisions that are written for it: the changes that
 * are found, which of them count, and what is written in their place. API.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.authoring;

import org.jspecify.annotations.NullMarked;
