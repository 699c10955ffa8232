package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.MigrationsEndpoint;
import dev.migrate.boot.actuate.MigrationsRequest;
import dev.migrate.boot.actuate.MigrationsRequests;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * {@code POST /actuator/migrations} with <code>{"check": "drift"}</code>, which checks
 * the database and writes nothing to it, or with
 * <code>{"job": "0007", "action": "pause"}</code>. The body makes it JSON, which no page
 * of another site can send unasked. It shows the page too, because an endpoint has one
 * extension.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public final class MigrationsWriteExtension extends MigrationsPageExtension {

    private final MigrationsEndpoint endpoint;

    private final MigrationsRequests requests;

    /**
     * Works on what the endpoint shows.
     * @param endpoint the endpoint
     * @param name the last segment of the endpoint's path, for links
     * @param clock for the time of the answer
     * @param instances the names that the command line knows
     * @param requests carries out what is asked for
     */
    public MigrationsWriteExtension(MigrationsEndpoint endpoint, String name, Clock clock,
            Supplier<Set<String>> instances, MigrationsRequests requests) {
        super(endpoint, name, clock, instances);
        this.endpoint = endpoint;
        this.requests = requests;
    }

    /**
     * Works on the primary migrator's database.
     * @param check {@code drift}, or null
     * @param job the id of a revision that left rows to the background, or null
     * @param action {@code pause}, {@code resume} or {@code cancel}, with {@code job}
     * @return the answer, as {@link MigrationsRequests} describes it
     */
    @WriteOperation
    public WebEndpointResponse<@Nullable OperationResponseBody> write(@Nullable String check, @Nullable String job,
            @Nullable String action) {
        return write(MigrationsEndpoint.PRIMARY, check, job, action);
    }

    /**
     * Works on one migrator's database.
     * @param migrator {@link MigrationsEndpoint#PRIMARY} or the name of an instance or
     * bean
     * @param check {@code drift}, or null
     * @param job the id of a revision that left rows to the background, or null
     * @param action {@code pause}, {@code resume} or {@code cancel}, with {@code job}
     * @return as {@link #write(String, String, String)}; 404 if there is no such migrator
     */
    @WriteOperation
    public WebEndpointResponse<@Nullable OperationResponseBody> write(@Selector String migrator, @Nullable String check,
            @Nullable String job, @Nullable String action) {
        return this.requests.answer(this.endpoint.views().get(migrator), new MigrationsRequest(check, job, action));
    }

}
