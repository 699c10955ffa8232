/** Connection details of Testcontainers. Internal: Boot finds them. */
@NullMarked
package dev.migrate.boot.testcontainers;

import org.jspecify.annotations.NullMarked;
