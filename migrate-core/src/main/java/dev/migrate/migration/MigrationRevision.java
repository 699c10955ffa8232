package dev.migrate.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The header of a {@link JavaMigration}; the same keys as in a SQL file.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MigrationRevision {

    /** The identity: 1 to 64 of {@code A-Z a-z 0-9 _ . -}. */
    String id();

    /** The ids that it revises; none for a base. */
    String[] revises() default {};

    /** One line for people. */
    String message() default "";

    /** Ids or branch labels that must be applied before it. */
    String[] dependsOn() default {};

    /** Names for the branch that it belongs to. */
    String[] branchLabels() default {};

    /** The first major version of PostgreSQL that can run it; 0 for any. */
    int needsServer() default 0;

}
