package dev.migrate.history;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the rows of the version table, in the transaction that is to change them. */
public final class VersionRows {

    private final JdbcClient jdbc;

    private final String table;

    /**
     * Looks at the version table of one database.
     * @param jdbc the session
     * @param tables the tables, with their schema
     */
    public VersionRows(JdbcClient jdbc, HistoryTables tables) {
        this.jdbc = jdbc;
        this.table = tables.versionName();
    }

    /**
     * Returns whether the table has these rows and no others.
     * @param rows what was read, or comes of what this run has done since
     * @return false if another session has changed the table meanwhile
     */
    public boolean are(List<String> rows) {
        List<String> now = this.jdbc.sql("SELECT version_num FROM " + this.table).query(String.class).list();
        return now.size() == rows.size() && Set.copyOf(now).containsAll(rows);
    }

}
