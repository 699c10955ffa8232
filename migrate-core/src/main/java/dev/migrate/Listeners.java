package dev.migrate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.LockHolder;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several listeners as one, told in the order in which they were added. Nobody is asked
 * for before there is something to tell, which most starts of a service have not.
 */
final class Listeners implements MigrationListener {

    private final List<Supplier<? extends Collection<? extends MigrationListener>>> sources;

    private @Nullable List<MigrationListener> all;

    Listeners(List<Supplier<? extends Collection<? extends MigrationListener>>> sources) {
        this.sources = List.copyOf(sources);
    }

    Listeners and(Supplier<? extends Collection<? extends MigrationListener>> source) {
        List<Supplier<? extends Collection<? extends MigrationListener>>> more = new ArrayList<>(this.sources);
        more.add(source);
        return new Listeners(more);
    }

    private synchronized List<MigrationListener> all() {
        if (this.all == null) {
            List<MigrationListener> found = new ArrayList<>();
            this.sources.forEach((source) -> found.addAll(source.get()));
            this.all = List.copyOf(found);
        }
        return this.all;
    }

    @Override
    public void waiting(LockHolder holder, Duration waited) {
        all().forEach((listener) -> listener.waiting(holder, waited));
    }

    @Override
    public void started(List<String> revisions) {
        all().forEach((listener) -> listener.started(revisions));
    }

    @Override
    public void progressed(RunningStep step) {
        all().forEach((listener) -> listener.progressed(step));
    }

    @Override
    public void blocked(RunningStep step, Duration pause) {
        all().forEach((listener) -> listener.blocked(step, pause));
    }

    @Override
    public void applied(StepReport step) {
        all().forEach((listener) -> listener.applied(step));
    }

    @Override
    public void finished(RunReport report) {
        all().forEach((listener) -> listener.finished(report));
    }

    @Override
    public void failed(Diagnostic diagnostic) {
        all().forEach((listener) -> listener.failed(diagnostic));
    }

}
