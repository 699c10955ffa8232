package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.schema.DesiredSchemaFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * The desired schemas that keywords stand for, made by the {@link DesiredSchemaFactory}
 * beans of a context.
 *
 * @since 0.1
 */
public final class DesiredSchemas {

    private final ApplicationContext context;

    /**
     * Looks for factories.
     * @param context has their beans
     */
    public DesiredSchemas(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Makes one.
     * @param keyword what stands for it: {@code jpa}
     * @return the desired schema
     * @throws MigrateException if no factory has the keyword
     */
    public DesiredSchema named(String keyword) {
        List<DesiredSchemaFactory> all = this.context.getBeanProvider(DesiredSchemaFactory.class)
            .orderedStream()
            .toList();
        return all.stream()
            .filter((factory) -> factory.keyword().equals(keyword))
            .findFirst()
            .orElseThrow(() -> new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING,
                        "\"migrate.desired-schema\" is \"" + keyword + "\", which is not a known keyword")
                .withDetail(all.isEmpty() ? "No keyword is known here." : "Known are: "
                        + all.stream().map(DesiredSchemaFactory::keyword).collect(Collectors.joining(", ")) + ".")
                .withHint("Write a location, as \"classpath:db/schema.sql\" or \"file:schema.sql\".")))
            .create();
    }

}
