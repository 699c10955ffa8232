package dev.migrate.backfill;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.BatchedChange;
import java.time.Duration;

/**
 * Carries out one UPDATE or DELETE in batches. It ends by what was there when it began: a
 * pass goes up to a bound that is fixed, and is made again while rows match that none has
 * met; it never waits for others to stop adding rows.
 */
public final class Backfill {

    /**
     * How often all rows are walked, before those that are left are changed one by one.
     */
    private static final int PASSES = 2;

    private static final int SWEEPS = 100;

    private final DatabaseSession session;

    private final ProgressTable progress;

    private final BatchRunner runner;

    private final Duration target;

    /**
     * Prepares to carry out statements.
     * @param session the run's connection
     * @param progress keeps how far each came
     * @param runner runs the batches
     * @param target how long a batch may take
     */
    public Backfill(DatabaseSession session, ProgressTable progress, BatchRunner runner, Duration target) {
        this.session = session;
        this.progress = progress;
        this.runner = runner;
        this.target = target;
    }

    /**
     * Changes all rows that the statement is about.
     * @param job the statement
     * @return how many rows were changed, by this attempt and those that it resumes
     * @throws BatchFailure if the server refuses a batch; those before it stay
     */
    public long run(Job job) {
        Statements statements = new Statements(this.session.connection());
        Relation relation = relation(this.session, this.runner, job);
        if (!relation.analyzed()) {
            analyze(this.session, statements, job);
            relation = relation(this.session, this.runner, job);
        }
        requireWay(relation, job);
        Batching batching = new Batching(this.session, this.progress, this.runner, job, relation);
        Place place = run(job, batching, new Throttle(statements, this.runner, relation));
        analyze(this.session, statements, job);
        return place.changed();
    }

    /**
     * Refuses a statement whose rows cannot be walked, and changes none.
     * @param session a connection
     * @param runner runs a transaction
     * @param job the statement
     * @throws MigrateException if it is not about a table, or neither a key nor a
     * condition says which rows are done
     */
    public static void require(DatabaseSession session, BatchRunner runner, Job job) {
        requireWay(relation(session, runner, job), job);
    }

    static Relation relation(DatabaseSession session, BatchRunner runner, Job job) {
        Relation relation = runner.inTransaction((settings) -> new RelationReader(session.jdbc()).read(job.change()));
        if (relation == null) {
            throw new Refusals(job).notATable();
        }
        return relation;
    }

    private static void requireWay(Relation relation, Job job) {
        BatchedChange change = job.change();
        if (change.condition() == null && !relation.walk(change.target(), change.reference()).meetsOnce()) {
            throw new Refusals(job).noWay();
        }
    }

    private Place run(Job job, Batching batching, Throttle throttle) {
        BatchSize size = new BatchSize(this.target, job.batches().rows());
        Place place = pass(job, batching, batching.open(this.progress), size, throttle);
        while (place.pass() < PASSES && batching.isLeft()) {
            place = pass(job, batching, batching.again(place), size, throttle);
        }
        Place before = null;
        for (int sweep = 0; sweep < SWEEPS && !place.equals(before) && batching.isLeft(); sweep++) {
            before = place;
            place = batching.sweep(place);
        }
        return place;
    }

    private Place pass(Job job, Batching batching, Place from, BatchSize size, Throttle throttle) {
        Place place = from;
        while (!place.isAtEnd()) {
            Batch batch = batching.next(place, size.rows());
            place = batch.place();
            size.learn(batch.took(), batch.disturbed());
            this.runner.reached(batching.walk().percent(place));
            if (!place.isAtEnd()) {
                throttle.rest(job, batch);
            }
        }
        return place;
    }

    // a table that autovacuum is at gets it anyway
    static void analyze(DatabaseSession session, Statements statements, Job job) {
        try {
            session.inTransaction(() -> {
                statements.run("SET LOCAL lock_timeout = 100;ANALYZE " + job.change().table().sql());
                return true;
            });
        }
        catch (BatchFailure ex) {
            if (!SqlErrors.isRetryable(ex)) {
                throw ex;
            }
        }
    }

}
