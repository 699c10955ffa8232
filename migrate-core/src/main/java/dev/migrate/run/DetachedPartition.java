package dev.migrate.run;

import dev.migrate.sql.OpenStatement.DetachPartition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A partition that is detached concurrently: marked first, and detached once everybody
 * has gone who may still see it.
 */
final class DetachedPartition implements Leftover {

    private final JdbcClient jdbc;

    private final DetachPartition detach;

    DetachedPartition(JdbcClient jdbc, DetachPartition detach) {
        this.jdbc = jdbc;
        this.detach = detach;
    }

    @Override
    public boolean isSettled(@Nullable String note) {
        Optional<Link> link = link();
        if (link.isEmpty()) {
            return note != null && exists();
        }
        if (link.get().pending()) {
            this.jdbc.sql(link.get().finalization()).update();
        }
        return link.get().pending();
    }

    @Override
    public boolean isGone(String note) {
        return link().map((link) -> !link.pending()).orElse(true);
    }

    // by their oids: a table that is no longer a partition still has its name
    private Optional<Link> link() {
        return this.jdbc.sql("""
                SELECT i.inhdetachpending, pg_catalog.format('ALTER TABLE %s DETACH PARTITION %s FINALIZE',
                    i.inhparent::pg_catalog.regclass, i.inhrelid::pg_catalog.regclass)
                FROM pg_catalog.pg_inherits i
                WHERE i.inhparent = pg_catalog.to_regclass(?) AND i.inhrelid = pg_catalog.to_regclass(?)
                """)
            .params(this.detach.table().toString(), this.detach.partition().toString())
            .query((row, index) -> new Link(row.getBoolean(1), row.getString(2)))
            .optional();
    }

    private boolean exists() {
        return this.jdbc.sql("SELECT pg_catalog.to_regclass(?) IS NOT NULL AND pg_catalog.to_regclass(?) IS NOT NULL")
            .params(this.detach.table().toString(), this.detach.partition().toString())
            .query(Boolean.class)
            .single();
    }

    /**
     * What makes the table a partition.
     *
     * @param pending true once its detach has begun
     * @param finalization what ends it
     */
    private record Link(boolean pending, String finalization) {

    }

}
