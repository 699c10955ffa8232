package dev.migrate.run;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.history.StepEntry;
import dev.migrate.history.StepProgress;
import dev.migrate.history.StepRecord;
import dev.migrate.report.Outcome;
import java.util.List;
import java.util.Objects;

/**
 * Notes in the history how far a {@code transaction:false} step came. While a statement
 * runs that cannot share a transaction with its note, the note says that it has begun:
 * where it stays, the process died in the middle.
 */
final class Progress {

    private final StepContext context;

    private final Position position;

    private final List<String> checksums;

    private long number;

    Progress(StepContext context, Position position, List<String> checksums) {
        this.context = context;
        this.position = position;
        this.checksums = checksums;
    }

    void begin(int done) {
        StepEntry entry = this.position.entry(Outcome.PARTIAL, done, this.checksums.size() - 1,
                this.checksums.get(done));
        FoundTexts found = FoundTexts.of(this.position.step(), this.context.session());
        this.number = this.context.session().inTransaction(() -> {
            StepRecord resumed = this.position.resumed();
            long row = this.context.writer()
                .append((found != null && resumed == null) ? entry.withDowngrade(found.sectionBefore(place())) : entry);
            if (found != null && resumed != null) {
                this.context.writer().keepDowngrade(resumed.number(), row);
            }
            if (this.position.begun()) {
                this.context.writer().progress(row, begunAt(done));
            }
            return row;
        });
    }

    private SourceLocation place() {
        return Objects.requireNonNull(this.position.step().migration().revision().location());
    }

    /** Gives the step's row. */
    long number() {
        return this.number;
    }

    void begun(int index, boolean touched) {
        write(begunAt(index), touched);
    }

    void done(int count, boolean touched) {
        write(doneUpTo(count), touched);
    }

    /**
     * Notes in the transaction of the statement.
     * @param count how many statements are done
     * @param touched true where one of them may have changed the session
     */
    void doneHere(int count, boolean touched) {
        if (touched) {
            this.context.found().actAsFound(this.context.session().jdbc());
        }
        this.context.writer().progress(this.number, doneUpTo(count));
    }

    private StepProgress doneUpTo(int count) {
        return new StepProgress(count, this.checksums.get(count), null, this.position.elapsed());
    }

    private StepProgress begunAt(int index) {
        return new StepProgress(index, this.checksums.get(index), this.checksums.get(index + 1),
                this.position.elapsed());
    }

    private void write(StepProgress progress, boolean touched) {
        if (!touched) {
            this.context.writer().progress(this.number, progress);
            return;
        }
        this.context.session().inTransaction(() -> {
            this.context.found().actAsFound(this.context.session().jdbc());
            this.context.writer().progress(this.number, progress);
            return true;
        });
    }

}
