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
        Relation relation = Backfill.relation(this.session, this.runner, statement);
        if (!relation.analyzed() && this.job.progress().walk() == null) {
            Backfill.analyze(this.session, statements, statement);
            relation = Backfill.relation(this.session, this.runner, statement);
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
        JobProgress found = this.table.lock(this.job);
        if (found == null || !found.isRunning()) {
            return new Turn(null, (found == null) ? Rest.WITH_OTHERS : Rest.NONE);
        }
        if (!batching.walk().text().equals(found.walk())) {
            begin(settings, relation, batching, found);
            return new Turn(null, Rest.MORE);
        }
        if (!found.isAtEnd()) {
            open(batching.end(settings, found.place(), PART), found);
            return new Turn(null, Rest.MORE);
        }
        return this.parts.isShared(this.job) ? new Turn(null, Rest.WITH_OTHERS) : end(settings, batching, found);
    }

    private void open(@Nullable List<String> end, JobProgress found) {
        List<String> bound = (end != null) ? end : Objects.requireNonNull(found.bound());
        JobProgress opened = found.opened(bound);
        this.parts.open(this.job, new JobRange(opened.ranges(), new Place(found.pass(), found.next(), bound, 0, 0)));
        this.table.save(this.job, opened);
        this.preferred = opened.ranges();
    }

    private void begin(String settings, Relation relation, Batching batching, JobProgress found) {
        if (!batching.isConditional() && (found.walk() != null || !batching.walk().meetsOnce())) {
            Refusals refusals = new Refusals(this.job.job());
            throw (found.walk() != null) ? refusals.changed() : refusals.noWay();
        }
        this.parts.closeAll(this.job);
        this.table.save(this.job, found.begun(batching.walk().text(), batching.bound(settings),
                Math.round(Math.max(0, relation.rows()))));
    }

    private Turn end(String settings, Batching batching, JobProgress found) {
        if (batching.isLeft(settings)) {
            if (found.pass() < PASSES) {
                this.table.save(this.job, found.again(batching.bound(settings)));
                return new Turn(null, Rest.MORE);
            }
            // fewer than it may change are all: those that come in meanwhile are for
            // others
            if (batching.sweep(settings, found.place()).changed() >= Batching.SWEPT) {
                return new Turn(null, Rest.MORE);
            }
        }
        this.table.save(this.job, found.done());
        return new Turn(null, Rest.DONE);
    }

    private Batching batching(Relation relation, Notes notes) {
        return new Batching(this.session, notes, this.runner, this.job.job(), relation);
    }

    /** What one transaction did. */
    private record Turn(@Nullable Batch batch, Rest rest) {

    }

}
