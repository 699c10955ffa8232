package dev.migrate.boot.actuate;

import dev.migrate.boot.startup.MigratedDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** {@code /actuator/migrations}: the state of the databases. It can change nothing. */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
public final class MigrationsEndpoint {

    /** The name under which the primary migrator is found beside its bean's. */
    public static final String PRIMARY = MigratedDatabase.PRIMARY;

    private final Supplier<Map<String, MigratorView>> views;

    private final DriftChecks checks;

    /**
     * Shows the given migrators.
     * @param views the migrators by instance or bean name; the primary one by
     * {@link #PRIMARY} too
     */
    public MigrationsEndpoint(Supplier<Map<String, MigratorView>> views) {
        this(views, new DriftChecks(Clock.systemUTC()));
    }

    /**
     * Shows the given migrators, and what is known of their drift.
     * @param views the migrators by instance or bean name; the primary one by
     * {@link #PRIMARY} too
     * @param checks keeps the last answers
     */
    public MigrationsEndpoint(Supplier<Map<String, MigratorView>> views, DriftChecks checks) {
        this.views = views;
        this.checks = checks;
    }

    /**
     * Describes the primary migrator's database.
     * @return its state; null if there is no primary migrator
     */
    @ReadOperation
    public @Nullable MigrationsDescriptor migrations() {
        return migrator(PRIMARY);
    }

    /**
     * Describes one migrator's database. Named unlike the other operations: JMX knows an
     * operation by its name alone.
     * @param migrator {@link #PRIMARY} or the name of an instance or bean
     * @return its state; null if there is no such migrator
     */
    @ReadOperation
    public @Nullable MigrationsDescriptor migrator(@Selector String migrator) {
        MigratorView view = this.views.get().get(migrator);
        return (view != null) ? view.describe().with(this.checks.last(view.migrator())) : null;
    }

    /**
     * Describes one revision.
     * @param migrator {@link #PRIMARY} or the name of an instance or bean
     * @param revision the full id
     * @return the revision; null if neither the application nor the history knows it
     */
    @ReadOperation
    public @Nullable RevisionDescriptor revision(@Selector String migrator, @Selector String revision) {
        MigratorView view = this.views.get().get(migrator);
        return (view != null) ? view.describe(revision) : null;
    }

    /**
     * Gives everything that the page shows of one database.
     * @param view of the migrator
     * @return the state of the database, with what is known of its drift
     * @throws dev.migrate.diagnostic.MigrateException if the database cannot be read
     */
    public Overview overview(MigratorView view) {
        Overview overview = view.overview();
        return new Overview(overview.descriptor().with(this.checks.last(view.migrator())), overview.revisions(),
                overview.unknown(), overview.changed());
    }

    /**
     * Gives the migrators.
     * @return by instance or bean name; the primary one by {@link #PRIMARY} too
     */
    public Map<String, MigratorView> views() {
        return this.views.get();
    }

}
