package dev.migrate.boot.actuate.page;

import dev.migrate.Migrator;
import dev.migrate.boot.actuate.DriftAnswer;
import dev.migrate.boot.actuate.DriftChecks;
import dev.migrate.boot.actuate.DriftResult;
import dev.migrate.boot.actuate.MigrationsEndpoint;
import dev.migrate.boot.actuate.MigratorView;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * {@code POST /actuator/migrations} with <code>{"check": "drift"}</code>: a check of the
 * database, one at a time. It writes nothing to the database that it is about. The body
 * makes it JSON, which no page of another site can send unasked. It shows the page too,
 * because an endpoint has one extension.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public final class MigrationsDriftExtension extends MigrationsPageExtension {

    private static final String DRIFT = "drift";

    private static final int CONFLICT = 409;

    private final MigrationsEndpoint endpoint;

    private final DriftChecks checks;

    /**
     * Checks what the endpoint shows.
     * @param endpoint the endpoint
     * @param name the last segment of the endpoint's path, for links
     * @param clock for the time of the answer
     * @param instances the names that the command line knows
     * @param checks checks
     */
    public MigrationsDriftExtension(MigrationsEndpoint endpoint, String name, Clock clock,
            Supplier<Set<String>> instances, DriftChecks checks) {
        super(endpoint, name, clock, instances);
        this.endpoint = endpoint;
        this.checks = checks;
    }

    /**
     * Checks the primary migrator's database.
     * @param check {@code drift}
     * @return the answer; 409 while another check or a run of this process is under way,
     * 503 if there is no answer, with the error's code
     */
    @WriteOperation
    public WebEndpointResponse<@Nullable DriftAnswer> check(String check) {
        return check(MigrationsEndpoint.PRIMARY, check);
    }

    /**
     * Checks one migrator's database.
     * @param migrator {@link MigrationsEndpoint#PRIMARY} or the name of an instance or
     * bean
     * @param check {@code drift}
     * @return as {@link #check(String)}; 404 if there is no such migrator
     */
    @WriteOperation
    public WebEndpointResponse<@Nullable DriftAnswer> check(@Selector String migrator, String check) {
        if (!DRIFT.equals(check)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST);
        }
        MigratorView view = this.endpoint.views().get(migrator);
        if (view == null) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        Migrator asked = view.idle();
        DriftResult result = (asked != null) ? this.checks.check(asked) : null;
        if (result == null) {
            return new WebEndpointResponse<>(CONFLICT);
        }
        return new WebEndpointResponse<>(new DriftAnswer(result), (result.error() == null)
                ? WebEndpointResponse.STATUS_OK : WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
    }

}
