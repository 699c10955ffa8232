package dev.migrate.boot.startup;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.OtherRevision;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.StatusReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a service start only on a database that is at the target; changes nothing. */
public final class TargetVerification implements Runnable {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private static final int LISTED = 10;

    private final MigratedDatabase database;

    private final Duration timeout;

    private final StartupLog log;

    private final Clock clock;

    private final Consumer<Duration> pause;

    /**
     * Puts the verification together; the migrator is asked for when it runs.
     * @param database what to look after
     * @param timeout how long another process is given to bring it there; zero looks once
     */
    public TargetVerification(MigratedDatabase database, Duration timeout) {
        this(database, timeout, Clock.systemUTC(), TargetVerification::sleep);
    }

    TargetVerification(MigratedDatabase database, Duration timeout, Clock clock, Consumer<Duration> pause) {
        this.database = database;
        this.timeout = timeout;
        this.log = new StartupLog(StartupMode.VERIFY, database);
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Looks until the database is at the target, the time is over or the process is asked
     * to stop.
     * @throws MigrateException with what is missing
     */
    @Override
    public void run() {
        ShutdownInterrupt.during(this::verify, () -> {
        });
    }

    private void verify() {
        Migrator engine = this.database.migrator().get();
        Instant begin = this.clock.instant();
        Instant deadline = begin.plus(this.timeout);
        StatusReport report = look(engine, deadline);
        while ((report == null || !this.database.rule().isMetBy(report)) && this.clock.instant().isBefore(deadline)) {
            this.pause.accept(INTERVAL);
            report = look(engine, deadline);
        }
        if (report == null || !this.database.rule().isMetBy(report)) {
            throw new MigrateException(missing(report, engine.targets()));
        }
        this.database.state().reached(report);
        this.log.line(report, engine.targets(), "verified", Duration.between(begin, this.clock.instant()));
        this.log.tolerated(report);
    }

    /** A server that is not up yet is waited for like one that is not migrated yet. */
    private @Nullable StatusReport look(Migrator engine, Instant deadline) {
        try {
            return engine.status();
        }
        catch (MigrateException ex) {
            if (ex.diagnostic().code() == DiagnosticCode.NO_CONNECTION && this.clock.instant().isBefore(deadline)) {
                return null;
            }
            throw ex;
        }
    }

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.INTERRUPTED, "the wait for the database was interrupted"), ex);
        }
    }

    private Diagnostic missing(@Nullable StatusReport report, List<String> targets) {
        List<String> facts = new ArrayList<>();
        if (report != null) {
            facts.add("Status " + report.status() + "; current " + report.current() + ".");
            addPending(facts, report.pending());
            addIds(facts, "Unknown to this application: ", report.unknown());
            addIds(facts, "Of other applications: ", report.others().stream().map(OtherRevision::revision).toList());
            addIds(facts, "Applied with another text: ", report.changed());
            if (report.failure() != null) {
                facts.add("The last attempt at revision \"" + report.failure().revision() + "\" failed.");
            }
        }
        facts.add("Nothing was changed.");
        return Diagnostic
            .error(DiagnosticCode.NOT_AT_TARGET,
                    "the database is not at the target \"" + String.join(", ", targets) + "\"")
            .withDetail(String.join(" ", facts))
            .withHint("Upgrade it first, with migrate.startup.mode=runner in one instance; "
                    + "if another process is about to, set migrate.startup.verify-timeout (now "
                    + DurationText.of(this.timeout) + ").");
    }

    private static void addPending(List<String> facts, List<RevisionReport> pending) {
        List<String> names = pending.stream()
            .limit(LISTED)
            .map((revision) -> revision.message().isEmpty() ? revision.id()
                    : revision.id() + " \"" + revision.message() + "\"")
            .toList();
        if (!names.isEmpty()) {
            String more = (pending.size() > LISTED) ? " and " + (pending.size() - LISTED) + " more" : "";
            facts.add("Missing: " + String.join(", ", names) + more + ".");
        }
    }

    private static void addIds(List<String> facts, String title, List<String> ids) {
        if (!ids.isEmpty()) {
            facts.add(title + String.join(", ", ids) + ".");
        }
    }

}
