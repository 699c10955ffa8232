package dev.migrate.boot.observation;

import dev.migrate.boot.startup.ListenerSource;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.revision.Direction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Says in each log line which revision runs, where the log's pattern shows it.
 *
 * @since 0.1
 */
public final class LogContext implements ListenerSource {

    /** The revision that runs. */
    public static final String REVISION = "migrate.revision";

    /** {@code upgrade} or {@code downgrade}. */
    public static final String DIRECTION = "migrate.direction";

    @Override
    public MigrationListener listener(String migrator) {
        return new Watch();
    }

    private static final class Watch extends RunWatch {

        @Override
        void runBegins(List<String> revisions) {
            // a run without a revision has nothing to say
        }

        @Override
        void runEnds(@Nullable Diagnostic failure) {
            // each revision has ended
        }

        @Override
        void revisionBegins(String revision, Direction direction) {
            MDC.put(REVISION, revision);
            MDC.put(DIRECTION, direction.name().toLowerCase(Locale.ROOT));
        }

        @Override
        void revisionEnds(@Nullable Diagnostic failure) {
            MDC.remove(REVISION);
            MDC.remove(DIRECTION);
        }

    }

}
