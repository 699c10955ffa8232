package dev.migrate.run;

import dev.migrate.history.StepRecord;
import dev.migrate.report.Outcome;
import dev.migrate.run.StepContext.Position;
import java.util.List;

/**
 * Notes in the history how far a {@code transaction:false} step came. While a statement
 * runs that cannot share a transaction with its note, the note says that it has begun:
 * where it stays, the process died in the middle.
 */
final class Progress {

    private static final String BEGUN = " begun ";

    private final StepContext context;

    private final Position position;

    private final List<String> checksums;

    private long number;

    Progress(StepContext context, Position position, List<String> checksums) {
        this.context = context;
        this.position = position;
        this.checksums = checksums;
    }

    /** Gives the checksum of the statements that a note says are done. */
    static String doneChecksum(StepRecord note) {
        String checksum = String.valueOf(note.checksum());
        int begun = checksum.indexOf(BEGUN);
        return (begun < 0) ? checksum : checksum.substring(0, begun);
    }

    /**
     * Tells whether a note says that the next statement has begun.
     * @param note the note
     * @param checksum of the statements up to and with that one, as they are now
     */
    static boolean isBegun(StepRecord note, String checksum) {
        return String.valueOf(note.checksum()).endsWith(BEGUN + checksum);
    }

    void begin(int done) {
        String checksum = this.position.begun() ? begunChecksum(done) : this.checksums.get(done);
        this.number = this.context.writer()
            .append(this.position.entry(Outcome.PARTIAL, done, this.checksums.size() - 1, checksum));
    }

    /** Gives the step's row. */
    long number() {
        return this.number;
    }

    void begun(int index, boolean asFound) {
        write(index, begunChecksum(index), asFound);
    }

    void done(int count, boolean asFound) {
        write(count, this.checksums.get(count), asFound);
    }

    /** Notes in the transaction of the statement. */
    void doneHere(int count, boolean asFound) {
        if (asFound) {
            this.context.found().actAsFound(this.context.session().jdbc());
        }
        this.context.writer().progress(this.number, count, this.checksums.get(count), this.position.elapsed());
    }

    private String begunChecksum(int index) {
        return this.checksums.get(index) + BEGUN + this.checksums.get(index + 1);
    }

    private void write(int count, String checksum, boolean asFound) {
        if (!asFound) {
            this.context.writer().progress(this.number, count, checksum, this.position.elapsed());
            return;
        }
        this.context.session().inTransaction(() -> {
            this.context.found().actAsFound(this.context.session().jdbc());
            this.context.writer().progress(this.number, count, checksum, this.position.elapsed());
            return true;
        });
    }

}
