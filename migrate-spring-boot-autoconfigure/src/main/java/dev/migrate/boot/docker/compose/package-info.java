/** Connection details of Docker Compose. Internal: Boot finds them. */
@NullMarked
package dev.migrate.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
