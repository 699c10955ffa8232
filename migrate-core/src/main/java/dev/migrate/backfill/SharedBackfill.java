package dev.migrate.backfill;

import dev.migrate.session.DatabaseSession;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Does a share of a job that several processes carry out together. The table is opened
 * part by part; a batch locks the row of its part, so that no two processes change one
 * part at a time, and what is left by one that was killed is taken by the next.
 */
public final class SharedBackfill {

    /** How many rows a part has. */
    private static final int PART = 20_000;

    private static final int PASSES = 2;

    private final DatabaseSession session;

    private final JobTable table;

    private final JobParts parts;

    private final BatchRunner runner;

    private final JobRow job;

    private int preferred;

    /**
     * Prepares to work on a job.
     * @param session a connection
     * @param table the jobs
     * @param runner runs the batches
     * @param job the job
     */
    public SharedBackfill(DatabaseSession session, JobTable table, BatchRunner runner, JobRow job) {
        this.session = session;
        this.table = table;
        this.parts = table.parts();
        this.runner = runner;
        this.job = job;
    }

    /** What is left after a share. */
    public enum Rest {

        /** There is more to do. */
        MORE,
        /** Others do what is left. */
        WITH_OTHERS,
        /** Nothing: this share was the last. */
        DONE,
        /** Nothing, or the job is not to go on. */
        NONE

    }

    /**
     * Works for a time.
     * @param size how large batches are
     * @param time when to stop, at the end of a batch
     * @return what is left
     * @throws BatchFailure if the server refuses a batch; those before it stay
     */
    public Rest work(JobPace size, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Job statement = this.job.job();
        Statements statements = new Statements(this.session.connection());
        Relation relation = relation(statement);
        if (!relation.analyzed() && this.job.walk() == null) {
            Backfill.analyze(this.session, statements, statement);
            relation = relation(statement);
        }
        Throttle throttle = new Throttle(statements, this.runner, relation);
        Rest rest = Rest.MORE;
        while (rest == Rest.MORE && System.nanoTime() < end) {
            rest = step(relation, size, throttle);
        }
        if (rest == Rest.DONE) {
            Backfill.analyze(this.session, statements, statement);
        }
        return rest;
    }

    private Relation relation(Job statement) {
        Relation relation = this.runner
            .inTransaction((settings) -> new RelationReader(this.session.jdbc()).read(statement.change()));
        if (relation == null) {
            throw new Refusals(statement).notATable();
        }
        return relation;
    }

    private Rest step(Relation relation, JobPace size, Throttle throttle) {
        Turn turn = turn(relation, size);
        if (turn.batch() != null) {
            size.learn(turn.batch());
            throttle.rest(this.job.job(), turn.batch());
        }
        return turn.rest();
    }

    private Turn turn(Relation relation, JobPace size) {
        Batching reader = batching(relation, this.table.notes());
        return reader.inTransaction((settings) -> {
            if (!this.table.isRunning(this.job)) {
                return new Turn(null, Rest.NONE);
            }
            JobRange range = this.parts.claim(this.job, this.preferred);
            return (range != null) ? batch(settings, relation, range, size) : advance(settings, relation, reader);
        });
    }

    private Turn batch(String settings, Relation relation, JobRange range, JobPace size) {
        this.preferred = range.number();
        Batching batching = batching(relation, this.parts.notes(range));
        Batch batch = batching
            .timed(batching.next(settings + "SET LOCAL synchronous_commit = off;", range.place(), size.rows(this.job)));
        if (batch.place().isAtEnd()) {
            this.parts.close(this.job, range);
        }
        return new Turn(batch, Rest.MORE);
    }

    // no part is to be had: one more is opened, or the pass ends
    private Turn advance(String settings, Relation relation, Batching batching) {
        JobRow row = this.table.lock(this.job);
        if (row == null || !row.state().equals(this.job.state())) {
            return new Turn(null, (row == null) ? Rest.WITH_OTHERS : Rest.NONE);
        }
        String walk = batching.walk().text();
        if (!walk.equals(row.walk())) {
            begin(settings, relation, batching, row);
            return new Turn(null, Rest.MORE);
        }
        if (!row.isAtEnd()) {
            Place from = new Place(row.pass(), row.next(), row.bound(), 0, 0);
            List<String> found = batching.end(settings, from, PART);
            List<String> end = (found != null) ? found : Objects.requireNonNull(row.bound());
            JobRow opened = row.opened(end);
            this.parts.open(row, new JobRange(opened.ranges(), new Place(row.pass(), row.next(), end, 0, 0)));
            this.table.save(opened);
            this.preferred = opened.ranges();
            return new Turn(null, Rest.MORE);
        }
        return this.parts.isShared(row) ? new Turn(null, Rest.WITH_OTHERS) : end(settings, batching, row);
    }

    private void begin(String settings, Relation relation, Batching batching, JobRow row) {
        if (!batching.isConditional() && (row.walk() != null || !batching.walk().meetsOnce())) {
            Refusals refusals = new Refusals(row.job());
            throw (row.walk() != null) ? refusals.changed() : refusals.noWay();
        }
        this.parts.closeAll(row);
        this.table.save(
                row.begun(batching.walk().text(), batching.bound(settings), Math.round(Math.max(0, relation.rows()))));
    }

    private Turn end(String settings, Batching batching, JobRow row) {
        if (batching.isLeft(settings)) {
            if (row.pass() < PASSES) {
                this.table.save(row.again(batching.bound(settings)));
                return new Turn(null, Rest.MORE);
            }
            Place place = new Place(row.pass(), row.next(), row.bound(), 0, 0);
            if (!batching.sweep(settings, place).equals(place)) {
                return new Turn(null, Rest.MORE);
            }
        }
        this.table.save(row.done());
        return new Turn(null, Rest.DONE);
    }

    private Batching batching(Relation relation, Notes notes) {
        return new Batching(this.session, notes, this.runner, this.job.job(), relation);
    }

    /** What one transaction did. */
    private record Turn(@Nullable Batch batch, Rest rest) {

    }

}
