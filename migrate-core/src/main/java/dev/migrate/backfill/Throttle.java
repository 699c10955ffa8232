package dev.migrate.backfill;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How long the rows are left alone after a batch: as the author says, as listeners say,
 * and longer while a replica is behind or autovacuum is at the table. It slows a backfill
 * down and never stops it, as a replica may be behind on purpose.
 */
final class Throttle {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration BEHIND = Duration.ofSeconds(1);

    // what a role may not see counts as nothing
    private static final String LOAD = """
            SELECT coalesce((SELECT pg_catalog.max(replay_lag) > interval '10 s' FROM pg_catalog.pg_stat_replication), false),
                EXISTS (SELECT FROM pg_catalog.pg_stat_progress_vacuum WHERE relid = ANY (%s::oid[]))
            """;

    private final Statements statements;

    private final BatchRunner runner;

    private final String load;

    private long looked = System.nanoTime();

    private boolean behind;

    private boolean vacuumed;

    Throttle(Statements statements, BatchRunner runner, Relation relation) {
        this.statements = statements;
        this.runner = runner;
        this.load = LOAD.formatted("ARRAY" + relation.parts());
    }

    /** Lets as much time pass as is right after a batch. */
    void rest(Job job, Batch batch) {
        look();
        Duration rest = Collections.max(List.of(job.batches().pause(), this.runner.asked(batch.of(job)),
                this.behind ? BEHIND : Duration.ZERO, this.vacuumed ? batch.took() : Duration.ZERO));
        if (!rest.isZero()) {
            this.runner.pause(rest);
        }
    }

    private void look() {
        if (System.nanoTime() - this.looked < LOOK.toNanos()) {
            return;
        }
        this.looked = System.nanoTime();
        this.statements.query(this.load, (rows) -> {
            rows.next();
            this.behind = rows.getBoolean(1);
            this.vacuumed = rows.getBoolean(2);
            return true;
        });
    }

}
