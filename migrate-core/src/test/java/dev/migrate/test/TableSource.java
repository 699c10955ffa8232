package dev.migrate.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A table of arguments, of which only a {@link Sample} is run: a row is a line, its cells
 * are separated by {@code |}, and a cell may stand in single quotes.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(TableArguments.class)
public @interface TableSource {

    /** The rows. */
    String value();

    /** A cell that means null. */
    String nullValue() default "";

}
