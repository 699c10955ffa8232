package dev.migrate.schema;

/**
 * Makes the desired schema that {@code migrate.desired-schema} names by a keyword.
 *
 * @since 0.1
 */
public interface DesiredSchemaFactory {

    /**
     * Gives the value of the property that asks for this one.
     * @return a word without a colon
     */
    String keyword();

    /**
     * Makes it, when it is needed.
     * @return the desired schema
     */
    DesiredSchema create();

}
