/**
 * JPA entities as a desired schema: Hibernate exports what it would create, as text,
 * configured as Spring Boot configures it and without a database. Internal: used by the
 * auto-configuration and the command line, but for {@link JpaSchemaFactory}.
 */
@NullMarked
package dev.migrate.boot.jpa;

import org.jspecify.annotations.NullMarked;
