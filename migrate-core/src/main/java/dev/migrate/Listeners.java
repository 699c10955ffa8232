package dev.migrate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.BackfillBatch;
import dev.migrate.report.LockHolder;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.run.RunLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several listeners as one, called in the order in which they were added. No listener is
 * asked for before something runs, which most starts of a service do not. What one of
 * them throws becomes a diagnostic.
 */
final class Listeners implements MigrationListener {

    static final Listeners NONE = new Listeners(List.of(), Instance.PRIMARY);

    private final List<Function<Instance, ? extends Collection<? extends MigrationListener>>> sources;

    private final Instance instance;

    private @Nullable List<MigrationListener> all;

    private Listeners(List<Function<Instance, ? extends Collection<? extends MigrationListener>>> sources,
            Instance instance) {
        this.sources = List.copyOf(sources);
        this.instance = instance;
    }

    /** Begins with the log alone. */
    static Listeners withLog() {
        return NONE.with((instance) -> List.of(new RunLog(instance)));
    }

    static Supplier<List<MigrationListener>> only(MigrationListener listener) {
        return () -> List.of(listener);
    }

    Listeners and(Supplier<? extends Collection<? extends MigrationListener>> source) {
        return with((instance) -> source.get());
    }

    private Listeners with(Function<Instance, ? extends Collection<? extends MigrationListener>> source) {
        List<Function<Instance, ? extends Collection<? extends MigrationListener>>> more = new ArrayList<>(
                this.sources);
        more.add(source);
        return new Listeners(more, this.instance);
    }

    /** Gives the same for another of the application's databases. */
    Listeners in(Instance other) {
        return new Listeners(this.sources, other);
    }

    private synchronized List<MigrationListener> all() {
        if (this.all == null) {
            List<MigrationListener> found = new ArrayList<>();
            this.sources.forEach((source) -> found.addAll(source.apply(this.instance)));
            this.all = List.copyOf(found);
        }
        return this.all;
    }

    /**
     * Asks for them, before a run takes a connection that they may want, or a lock that
     * others wait for.
     */
    void ready() {
        all();
    }

    @Override
    public void waiting(LockHolder holder, Duration waited) {
        each((listener) -> listener.waiting(holder, waited));
    }

    @Override
    public void started(List<String> revisions) {
        each((listener) -> listener.started(revisions));
    }

    @Override
    public void progressed(RunningStep step) {
        each((listener) -> listener.progressed(step));
    }

    @Override
    public void blocked(RunningStep step, Duration pause) {
        each((listener) -> listener.blocked(step, pause));
    }

    @Override
    public void waits(RunningStep step) {
        each((listener) -> listener.waits(step));
    }

    @Override
    public Duration rests(BackfillBatch batch) {
        List<Duration> asked = new ArrayList<>(List.of(Duration.ZERO));
        each((listener) -> asked.add(listener.rests(batch)));
        return Collections.max(asked);
    }

    @Override
    public void applied(StepReport step) {
        each((listener) -> listener.applied(step));
    }

    @Override
    public void finished(RunReport report) {
        each((listener) -> listener.finished(report));
    }

    /** Notifies every listener, even if one throws. */
    @Override
    public void failed(Diagnostic diagnostic) {
        List<MigrateException> thrown = new ArrayList<>();
        for (MigrationListener listener : all()) {
            try {
                listener.failed(diagnostic);
            }
            catch (RuntimeException ex) {
                thrown.add(failure(ex));
            }
        }
        if (!thrown.isEmpty()) {
            MigrateException first = thrown.get(0);
            thrown.subList(1, thrown.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void each(Consumer<MigrationListener> event) {
        for (MigrationListener listener : all()) {
            try {
                event.accept(listener);
            }
            catch (RuntimeException ex) {
                throw failure(ex);
            }
        }
    }

    private static MigrateException failure(RuntimeException thrown) {
        return (thrown instanceof MigrateException known) ? known
                : new MigrateException(
                        Diagnostic.error(DiagnosticCode.LISTENER_FAILED, "a listener of the migrator threw " + thrown)
                            .withDetail("The run ended there; what was committed before stays."),
                        thrown);
    }

}
