package dev.migrate.boot.jpa;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.schema.DesiredSchemaFactory;

/** Says what is missing where there is no Hibernate. */
public final class MissingJpa implements DesiredSchemaFactory {

    @Override
    public String keyword() {
        return "jpa";
    }

    /**
     * Refuses.
     * @throws MigrateException always
     */
    @Override
    public DesiredSchema create() {
        throw new MigrateException(Diagnostic
            .error(DiagnosticCode.BAD_SETTING, "\"migrate.desired-schema\" is \"jpa\", but there is no Hibernate")
            .withDetail("Entities are read by Hibernate and Spring Boot's module \"spring-boot-hibernate\". One of them"
                    + " is not on the class path.")
            .withHint("Add \"spring-boot-starter-data-jpa\" to the dependencies of the service."));
    }

}
