package dev.migrate.boot.jpa.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What leads from an entity to the changed one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Gives {

    /** The changes, in any order. */
    String[] value();

    /** The answer to the question that it raises. */
    String rename() default "";

}
