package dev.migrate.boot.startup;

import dev.migrate.diagnostic.DurationText;
import dev.migrate.migration.Policy;
import dev.migrate.report.StatusReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** The one line that every start writes, and the warnings that a policy asks for. */
final class StartupLog {

    private static final Log logger = LogFactory.getLog(StartupLog.class);

    private final StartupMode mode;

    private final MigratedDatabase database;

    StartupLog(StartupMode mode, MigratedDatabase database) {
        this.mode = mode;
        this.database = database;
    }

    /** Says in which state the database is and what was done about it. */
    void line(StatusReport report, List<String> targets, String done, Duration duration) {
        logger.info("Database schema%s: mode %s, current %s, target %s, %s (%s)".formatted(this.database.label(),
                this.mode.name().toLowerCase(Locale.ROOT), report.current(), targets, done, DurationText.of(duration)));
    }

    /** Says that the database was not looked at. */
    static void off() {
        logger.info("Database schema: mode none, not looked at");
    }

    /** Says that a start which ends at once did not look. */
    static void training() {
        logger.info("Database schema: spring.context.exit=onRefresh, not looked at");
    }

    /** Warns about what a policy tolerates but a human must see. */
    void tolerated(StatusReport report) {
        if (!report.unknown().isEmpty() && this.database.rule().onAhead() == Policy.WARN) {
            logger.warn("The database" + this.database.label() + " has revisions that this application does not know: "
                    + report.unknown());
        }
        if (!report.others().isEmpty() && this.database.rule().onAhead() == Policy.WARN) {
            logger.warn("The database" + this.database.label() + " has revisions of other applications: "
                    + report.others()
                        .stream()
                        .map((other) -> other.revision() + " (" + other.application() + ")")
                        .collect(Collectors.joining(", ", "[", "]")));
        }
        if (!report.changed().isEmpty() && this.database.rule().onChanged() == Policy.WARN) {
            logger.warn("Applied revisions" + (this.database.label().isEmpty() ? "" : " of" + this.database.label())
                    + " differ from this application's files: " + report.changed());
        }
    }

}
