package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.MigrationsEndpoint;
import dev.migrate.boot.actuate.MigratorView;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.MigrateException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.util.MimeType;

/**
 * The migrations endpoint on the web: as a page, for who prefers {@code text/html}, else
 * as JSON. Operations of their own, so that the web framework chooses between them with
 * all of the {@code Accept} header, qualities included.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsPageExtension {

    private static final Log logger = LogFactory.getLog(MigrationsPageExtension.class);

    private static final String HTML = "text/html";

    private static final MimeType CONTENT_TYPE = new MimeType("text", "html", StandardCharsets.UTF_8);

    private final MigrationsEndpoint endpoint;

    private final String name;

    private final Clock clock;

    private final Supplier<Set<String>> instances;

    /**
     * Shows what the endpoint answers.
     * @param endpoint the endpoint
     * @param name the last segment of the endpoint's path, for links
     * @param clock for the time of the answer
     * @param instances the names that the command line knows
     */
    public MigrationsPageExtension(MigrationsEndpoint endpoint, String name, Clock clock,
            Supplier<Set<String>> instances) {
        this.endpoint = endpoint;
        this.name = name;
        this.clock = clock;
        this.instances = instances;
    }

    /**
     * Shows the primary migrator's database.
     * @return the page; 503 if the database cannot be read; null if there is no primary
     * migrator
     */
    @ReadOperation(produces = HTML)
    public @Nullable WebEndpointResponse<String> page() {
        return page(MigrationsEndpoint.PRIMARY, this.name + "/");
    }

    /**
     * Shows one migrator's database.
     * @param migrator {@link MigrationsEndpoint#PRIMARY} or the name of an instance or
     * bean
     * @return the page; 503 if the database cannot be read; null if there is no such
     * migrator
     */
    @ReadOperation(produces = HTML)
    public @Nullable WebEndpointResponse<String> page(@Selector String migrator) {
        return page(migrator, "");
    }

    /**
     * Describes the primary migrator's database, in the place of the endpoint's own
     * operation.
     * @return its state; 503 with the error's code where the database cannot be read;
     * null if there is no primary migrator
     */
    @ReadOperation
    public @Nullable WebEndpointResponse<Object> migrations() {
        return json(this.endpoint::migrations);
    }

    /**
     * Describes one migrator's database, in the place of the endpoint's own operation.
     * @param migrator {@link MigrationsEndpoint#PRIMARY} or the name of an instance or
     * bean
     * @return as {@link #migrations()}; null if there is no such migrator
     */
    @ReadOperation
    public @Nullable WebEndpointResponse<Object> migrator(@Selector String migrator) {
        return json(() -> this.endpoint.migrator(migrator));
    }

    /**
     * Describes one revision, in the place of the endpoint's own operation.
     * @param migrator {@link MigrationsEndpoint#PRIMARY} or the name of an instance or
     * bean
     * @param revision the full id
     * @return as {@link #migrations()}; null if neither the application nor the history
     * knows it
     */
    @ReadOperation
    public @Nullable WebEndpointResponse<Object> revision(@Selector String migrator, @Selector String revision) {
        return json(() -> this.endpoint.revision(migrator, revision));
    }

    /**
     * Escaping, an exception would be reported by its message, which may name the server.
     */
    private static @Nullable WebEndpointResponse<Object> json(Supplier<? extends @Nullable Object> answer) {
        try {
            Object body = answer.get();
            return (body != null) ? new WebEndpointResponse<>(body) : null;
        }
        catch (MigrateException ex) {
            return new WebEndpointResponse<>(OperationResponseBody.of(Map.of("error", code(ex))),
                    WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }

    private @Nullable WebEndpointResponse<String> page(String migrator, String prefix) {
        Map<String, MigratorView> views = this.endpoint.views();
        MigratorView view = views.get(migrator);
        if (view == null) {
            return null;
        }
        Instance instance = (views.get(MigrationsEndpoint.PRIMARY) == view) ? Instance.PRIMARY
                : this.instances.get().contains(migrator) ? Instance.named(migrator) : null;
        MigrationsPage page = new MigrationsPage(this.clock, links(views, view, prefix), instance);
        try {
            return new WebEndpointResponse<>(page.of(this.endpoint.overview(view)), CONTENT_TYPE);
        }
        catch (MigrateException ex) {
            return new WebEndpointResponse<>(page.unreadable(code(ex)), WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
                    CONTENT_TYPE);
        }
    }

    /** Only the code is reported: a diagnostic's text may name the server. */
    private static String code(MigrateException ex) {
        logger.warn("The endpoint could not read the database's state: " + ex.getMessage());
        return ex.diagnostic().code().id();
    }

    private static Links links(Map<String, MigratorView> views, MigratorView here, String prefix) {
        List<String> names = views.keySet()
            .stream()
            .filter((name) -> !name.equals(MigrationsEndpoint.PRIMARY))
            .toList();
        String name = names.stream().filter((other) -> views.get(other) == here).findFirst().orElse("");
        return new Links(names, prefix, name);
    }

}
