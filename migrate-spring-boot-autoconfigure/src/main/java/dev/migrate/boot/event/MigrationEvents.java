package dev.migrate.boot.event;

import dev.migrate.boot.startup.ListenerSource;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.StepReport;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes the events, on the thread that runs. What a listener throws ends the run, as
 * it does from a {@link MigrationListener}.
 *
 * @since 0.1
 */
public final class MigrationEvents implements ListenerSource {

    private final ApplicationEventPublisher publisher;

    /**
     * Publishes to the beans of one context.
     * @param publisher the context
     */
    public MigrationEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public MigrationListener listener(String migrator) {
        return new Published(migrator, this.publisher);
    }

    private record Published(String migrator, ApplicationEventPublisher publisher) implements MigrationListener {

        @Override
        public void started(List<String> revisions) {
            if (!revisions.isEmpty()) {
                this.publisher.publishEvent(new MigrationStartedEvent(this.migrator, revisions));
            }
        }

        @Override
        public void applied(StepReport step) {
            this.publisher.publishEvent(new MigrationAppliedEvent(this.migrator, step));
        }

        @Override
        public void failed(Diagnostic diagnostic) {
            this.publisher.publishEvent(new MigrationFailedEvent(this.migrator, diagnostic));
        }

    }

}
