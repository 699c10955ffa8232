package dev.migrate.boot.jpa;

import dev.migrate.schema.DesiredSchema;
import dev.migrate.schema.DesiredSchemaFactory;
import org.springframework.context.ApplicationContext;

/**
 * Makes the schema of a service's entities. A service that wants more than its entities
 * say can inject this bean into a {@link DesiredSchema} of its own.
 */
public final class JpaSchemaFactory implements DesiredSchemaFactory {

    /** What {@code migrate.desired-schema} says to ask for it. */
    static final String KEYWORD = "jpa";

    private final ApplicationContext context;

    /**
     * Looks for entities and settings where a service has them.
     * @param context the service's context, or that of a command
     */
    public JpaSchemaFactory(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public String keyword() {
        return KEYWORD;
    }

    @Override
    public DesiredSchema create() {
        return new JpaSchema(this.context);
    }

}
