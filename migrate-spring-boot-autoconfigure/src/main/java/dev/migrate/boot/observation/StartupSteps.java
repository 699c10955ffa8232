package dev.migrate.boot.observation;

import dev.migrate.boot.startup.ListenerSource;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.revision.Direction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

/**
 * Runs as steps {@code migrate.run}, with a step {@code migrate.revision} in it for each.
 *
 * @since 0.1
 */
public final class StartupSteps implements ListenerSource {

    private final ApplicationStartup startup;

    /**
     * Adds to what a context collects.
     * @param startup the context's
     */
    public StartupSteps(ApplicationStartup startup) {
        this.startup = startup;
    }

    @Override
    public MigrationListener listener(String migrator) {
        return new Steps(migrator, this.startup);
    }

    private static final class Steps extends RunWatch {

        private final String migrator;

        private final ApplicationStartup startup;

        private @Nullable StartupStep run;

        private @Nullable StartupStep revision;

        private Steps(String migrator, ApplicationStartup startup) {
            this.migrator = migrator;
            this.startup = startup;
        }

        @Override
        void runBegins(List<String> revisions) {
            this.run = this.startup.start("migrate.run")
                .tag("migrator", this.migrator)
                .tag("revisions", String.valueOf(revisions.size()));
        }

        @Override
        void runEnds(@Nullable Diagnostic failure) {
            end(this.run, failure);
        }

        @Override
        void revisionBegins(String revision, Direction direction) {
            this.revision = this.startup.start("migrate.revision")
                .tag("migrator", this.migrator)
                .tag("revision", revision)
                .tag("direction", direction.name().toLowerCase(Locale.ROOT));
        }

        @Override
        void revisionEnds(@Nullable Diagnostic failure) {
            end(this.revision, failure);
        }

        private static void end(@Nullable StartupStep step, @Nullable Diagnostic failure) {
            if (step != null) {
                step.tag("outcome", (failure != null) ? "failure" : "success").end();
            }
        }

    }

}
