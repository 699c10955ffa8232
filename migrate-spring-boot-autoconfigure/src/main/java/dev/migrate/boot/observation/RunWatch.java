package dev.migrate.boot.observation;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the beginning and the end of a run and of each of its revisions, from what the
 * engine says of statements. A run with nothing to do is none.
 */
abstract class RunWatch implements MigrationListener {

    private boolean running;

    private @Nullable String revision;

    /** The first step is about to begin. */
    abstract void runBegins(List<String> revisions);

    /** The run is over. */
    abstract void runEnds(@Nullable Diagnostic failure);

    /** The first statement of a revision begins, for the first time. */
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
            endRevision(null);
            this.revision = step.revision();
            revisionBegins(step.revision(), step.direction());
        }
    }

    @Override
    public final void applied(StepReport step) {
        endRevision(null);
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
