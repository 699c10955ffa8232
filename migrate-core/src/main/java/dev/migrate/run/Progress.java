package dev.migrate.run;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.history.StepEntry;
import dev.migrate.history.StepProgress;
import dev.migrate.history.StepRecord;
import dev.migrate.report.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /**
     * Gives the transaction that noted that the statement to go on with has begun.
     * @return its number; null if the statement has not begun
     */
    @Nullable String interrupted() {
        StepRecord open = this.position.resumed();
        return (open != null && this.position.begun()) ? this.context.writer().notes().transaction(open.number())
                : null;
    }

    void begin(int done, boolean touched) {
        StepEntry entry = this.position.entry(Outcome.PARTIAL, done, this.checksums.size() - 1,
                this.checksums.get(done));
        FoundTexts found = FoundTexts.of(this.position.step(), this.context.session());
        this.number = this.context.noting(() -> {
            actAsFound(touched);
            requireOurs(this.context.writer().notes().isLast(entry.revision().id(), this.position.seen()));
            StepRecord resumed = this.position.resumed();
            long row = this.context.writer()
                .append((found != null && resumed == null) ? entry.withDowngrade(found.sectionBefore(place())) : entry);
            if (found != null && resumed != null) {
                this.context.writer().notes().keepDowngrade(resumed.number(), row);
            }
            return row;
        });
    }

    private SourceLocation place() {
        return Objects.requireNonNull(this.position.step().migration().revision().location());
    }

    /** Gives the step's row; 0 before it has one. */
    long number() {
        return this.number;
    }

    /**
     * Notes that a statement has begun.
     * @return the transaction of the note
     */
    String begun(int index, boolean touched) {
        return this.context.noting(() -> {
            write(new StepProgress(index, this.checksums.get(index), this.checksums.get(index + 1),
                    this.position.elapsed()), index, touched);
            return this.context.writer().notes().transaction(this.number);
        });
    }

    /** Notes that a statement that had begun has left nothing. */
    void notBegun(int index, boolean touched) {
        this.context.noting(() -> {
            notBegunHere(index, touched);
            return true;
        });
    }

    /** Notes the same in the transaction at hand. */
    void notBegunHere(int index, boolean touched) {
        write(new StepProgress(index, this.checksums.get(index), null, this.position.elapsed()), index, touched);
    }

    /** Gives the checksum of the first statements of the section. */
    String checksum(int count) {
        return this.checksums.get(count);
    }

    void done(int count, boolean touched) {
        this.context.noting(() -> {
            doneHere(count, touched);
            return true;
        });
    }

    /**
     * Notes in the transaction of the statement.
     * @param count how many statements are done
     * @param touched true if one of them may have changed the session
     */
    void doneHere(int count, boolean touched) {
        write(new StepProgress(count, this.checksums.get(count), null, this.position.elapsed()), count - 1, touched);
    }

    private void write(StepProgress progress, int from, boolean touched) {
        actAsFound(touched);
        requireOurs(this.context.writer().notes().move(this.number, from, progress));
    }

    private void requireOurs(boolean ours) {
        if (!ours) {
            throw new LostRowException(this.position.step().migration().id());
        }
    }

    private void actAsFound(boolean touched) {
        if (touched) {
            this.context.found().actAsFound(this.context.session().jdbc());
        }
    }

}
