package dev.migrate.session;

import dev.migrate.report.Blocker;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The transactions of those who stood in the way, to see when they have ended. Asks for
 * no lock on a relation, and shows what everybody may see.
 */
public final class OpenTransactions {

    // a session has its virtual transaction locked until that ends
    private static final String OPEN = """
            SELECT l.pid || ' ' || l.virtualtransaction AS transaction
            FROM pg_catalog.pg_locks l
            WHERE l.locktype = 'virtualxid' AND l.granted AND l.virtualxid = l.virtualtransaction AND l.pid = ANY (?)
            UNION ALL
            SELECT 'prepared ' || p.transaction::text
            FROM pg_catalog.pg_prepared_xacts p
            WHERE p.gid = ANY (?)
            ORDER BY transaction
            """;

    private final JdbcClient jdbc;

    private final Integer[] pids;

    private final String[] gids;

    private final List<String> found;

    private OpenTransactions(JdbcClient jdbc, List<Blocker> blockers) {
        this.jdbc = jdbc;
        this.pids = blockers.stream().map(Blocker::pid).filter((pid) -> pid != 0).toArray(Integer[]::new);
        this.gids = blockers.stream()
            .map(Blocker::prepared)
            .filter(Objects::nonNull)
            .map(Blocker.Prepared::gid)
            .toArray(String[]::new);
        this.found = now();
    }

    /**
     * Finds the transactions that are open now.
     * @param jdbc any session
     * @param blockers whose
     * @return what can be asked again
     */
    public static OpenTransactions of(JdbcClient jdbc, List<Blocker> blockers) {
        return new OpenTransactions(jdbc, blockers);
    }

    /**
     * Returns whether one of them is still open. A session that has begun another since
     * does not count.
     * @return false once all have ended
     */
    public boolean areLeft() {
        return now().stream().anyMatch(this.found::contains);
    }

    private List<String> now() {
        if (this.pids.length == 0 && this.gids.length == 0) {
            return List.of();
        }
        return this.jdbc.sql(OPEN).params(this.pids, this.gids).query(String.class).list();
    }

}
