package dev.migrate.boot.observation;

import dev.migrate.boot.startup.ListenerSource;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.revision.Direction;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Observes runs and, within each, its revisions, so that what the driver reports of a
 * statement has a revision as its parent.
 *
 * @since 0.1
 */
public final class MigrationObservations implements ListenerSource {

    /** The name of the observation of a run, with which those of its revisions begin. */
    public static final String RUN = "migrate.run";

    private static final String REVISION = "migrate.run.revision";

    private final Supplier<ObservationRegistry> registry;

    private final Supplier<MigrationObservationConvention> convention;

    /**
     * Observes with what a service has; both are asked for when a run begins.
     * @param registry where observations go
     * @param convention what is recorded of them
     */
    public MigrationObservations(Supplier<ObservationRegistry> registry,
            Supplier<MigrationObservationConvention> convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public MigrationListener listener(String migrator) {
        return new Watch(migrator);
    }

    private final class Watch extends RunWatch {

        private final String migrator;

        private @Nullable Opened run;

        private @Nullable Opened revision;

        private Watch(String migrator) {
            this.migrator = migrator;
        }

        @Override
        void runBegins(List<String> revisions) {
            this.run = open(new MigrationObservationContext(this.migrator, null, null));
        }

        @Override
        void runEnds(@Nullable Diagnostic failure) {
            close(this.run, failure);
        }

        @Override
        void revisionBegins(String revision, Direction direction) {
            this.revision = open(new MigrationObservationContext(this.migrator, revision, direction));
        }

        @Override
        void revisionEnds(@Nullable Diagnostic failure) {
            close(this.revision, failure);
        }

        private Opened open(MigrationObservationContext context) {
            Observation observation = Observation
                .createNotStarted((context.revision() != null) ? REVISION : RUN, () -> context,
                        MigrationObservations.this.registry.get())
                .observationConvention(MigrationObservations.this.convention.get())
                .start();
            return new Opened(observation, observation.openScope());
        }

        private void close(@Nullable Opened opened, @Nullable Diagnostic failure) {
            if (opened == null) {
                return;
            }
            opened.scope().close();
            if (failure != null) {
                opened.observation().error(new MigrateException(failure));
            }
            opened.observation().stop();
        }

    }

    private record Opened(Observation observation, Observation.Scope scope) {

    }

}
