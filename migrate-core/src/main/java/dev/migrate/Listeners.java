package dev.migrate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.LockHolder;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.util.List;

/** Several listeners as one, told in the order in which they were added. */
final class Listeners implements MigrationListener {

    private final List<MigrationListener> all;

    Listeners(List<MigrationListener> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void waiting(LockHolder holder, Duration waited) {
        this.all.forEach((listener) -> listener.waiting(holder, waited));
    }

    @Override
    public void started(List<String> revisions) {
        this.all.forEach((listener) -> listener.started(revisions));
    }

    @Override
    public void progressed(RunningStep step) {
        this.all.forEach((listener) -> listener.progressed(step));
    }

    @Override
    public void blocked(RunningStep step, Duration pause) {
        this.all.forEach((listener) -> listener.blocked(step, pause));
    }

    @Override
    public void applied(StepReport step) {
        this.all.forEach((listener) -> listener.applied(step));
    }

    @Override
    public void finished(RunReport report) {
        this.all.forEach((listener) -> listener.finished(report));
    }

    @Override
    public void failed(Diagnostic diagnostic) {
        this.all.forEach((listener) -> listener.failed(diagnostic));
    }

}
