package dev.migrate.backfill;

import dev.migrate.sql.SqlLiteral;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table whose rows are changed.
 *
 * @param parts the table and what belongs to it: partitions, and tables that inherit
 * @param key what its rows are walked by; null if it has no such key, so that its pages
 * are
 * @param rows how many rows it has, as PostgreSQL estimates
 * @param pages how many pages its largest part has
 * @param analyzed false if PostgreSQL knows nothing about its values
 */
record Relation(List<Long> parts, @Nullable WalkKey key, double rows, long pages, boolean analyzed) {

    /** Copies the list. */
    Relation {
        parts = List.copyOf(parts);
    }

    Walk walk(String target, String reference) {
        return (this.key != null) ? new KeyWalk(this.key, target, reference, this.rows) : new PageWalk(this, reference);
    }

    /**
     * Gives a condition of SQL: another session writes one of the parts at this moment,
     * or waits until our transaction ends.
     */
    String isDisturbed() {
        String oids = this.parts.stream().map(String::valueOf).collect(Collectors.joining(","));
        return "EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.pid <> pg_catalog.pg_backend_pid()"
                + " AND ((l.locktype = 'relation' AND l.mode = 'RowExclusiveLock' AND l.relation = ANY ("
                + SqlLiteral.quote("{" + oids + "}") + "::oid[])) OR (l.locktype = 'transactionid' AND NOT l.granted"
                + " AND l.transactionid = pg_catalog.pg_current_xact_id()::xid)))";
    }

}
