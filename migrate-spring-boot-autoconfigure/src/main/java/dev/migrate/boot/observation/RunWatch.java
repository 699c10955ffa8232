package dev.migrate.boot.observation;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports the beginning and the end of a run and of each of its revisions, from what the
 * engine says of statements. A run with nothing to do is none.
 */
abstract class RunWatch implements MigrationListener {

    private boolean running;

    private @Nullable String revision;

    /** The revisions of the run that have begun. */
    private final Set<String> begun = new HashSet<>();

    /** The first step is about to begin. */
    abstract void runBegins(List<String> revisions);

    /** The run is over. */
    abstract void runEnds(@Nullable Diagnostic failure);

    /**
     * The first statement of a revision begins, for the first time; of one without
     * statements, it is committed.
     */
    abstract void revisionBegins(String revision, Direction direction);

    /** The revision is committed, or has failed. */
    abstract void revisionEnds(@Nullable Diagnostic failure);

    @Override
    public final void started(List<String> revisions) {
        end(null);
        if (!revisions.isEmpty()) {
            this.running = true;
            runBegins(revisions);
        }
    }

    @Override
    public final void progressed(RunningStep step) {
        if (this.running && !step.revision().equals(this.revision)) {
            begin(step.revision(), step.direction());
        }
    }

    /** A revision without statements, as a merge, is reported here only. */
    @Override
    public final void applied(StepReport step) {
        if (this.running && !this.begun.contains(step.revision())) {
            begin(step.revision(), step.direction());
        }
        endRevision(null);
    }

    private void begin(String revision, Direction direction) {
        endRevision(null);
        this.begun.add(revision);
        this.revision = revision;
        revisionBegins(revision, direction);
    }

    @Override
    public final void finished(RunReport report) {
        end(null);
    }

    @Override
    public final void failed(Diagnostic diagnostic) {
        end(diagnostic);
    }

    private void end(@Nullable Diagnostic failure) {
        endRevision(failure);
        if (this.running) {
            this.running = false;
            this.begun.clear();
            runEnds(failure);
        }
    }

    private void endRevision(@Nullable Diagnostic failure) {
        if (this.revision != null) {
            this.revision = null;
            revisionEnds(failure);
        }
    }

}
