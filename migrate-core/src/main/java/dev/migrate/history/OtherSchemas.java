package dev.migrate.history;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for the history of a database that seems to be new. If the schema is not
 * configured, the search_path names it, and one that has changed since names another.
 */
public final class OtherSchemas {

    // as long as the statements stay small enough to be read in a log
    private static final int AT_ONCE = 50;

    private final Application application;

    private final Supplier<MigrationSet> files;

    /**
     * Looks for this application's history.
     * @param application who looks
     * @param files its revisions, asked for only if a table has to be judged by them
     */
    public OtherSchemas(Application application, Supplier<MigrationSet> files) {
        this.application = application;
        this.files = files;
    }

    /**
     * Ends the command where it is not certain that the database is new: where a version
     * table is further down the search_path, or one elsewhere is this application's, or
     * the history exists without a version table.
     * @param jdbc the session
     * @param state the state of a database without a history in its schema
     * @param chosen true if the schema is configured, so that no other one counts
     * @throws MigrateException with both tables
     */
    public void requireNone(JdbcClient jdbc, DatabaseState state, boolean chosen) {
        HistoryTables tables = state.tables();
        List<FoundTable> found = FoundTable.in(jdbc, tables)
            .stream()
            .filter((table) -> table.isIn(tables) || !chosen)
            .toList();
        for (FoundTable table : found) {
            if (table.isInPath()) {
                throw table.refusal(tables, "it is further down the search_path");
            }
            if (table.isOwned() && !table.isReadable()) {
                throw table.refusal(tables, "this role owns it and may not read all of it");
            }
        }
        List<FoundTable> readable = found.stream().filter(FoundTable::isReadable).toList();
        for (int start = 0; start < readable.size(); start += AT_ONCE) {
            List<FoundTable> some = readable.subList(start, Math.min(start + AT_ONCE, readable.size()));
            Integer own = own(jdbc, tables, some);
            if (own != null) {
                throw some.get(own).refusal(tables, "it has revisions of this application");
            }
        }
    }

    /**
     * The place of the first one in the list that this application wrote; null for none.
     */
    private @Nullable Integer own(JdbcClient jdbc, HistoryTables tables, List<FoundTable> some) {
        List<String> ids = new ArrayList<>();
        List<@Nullable String> checksums = new ArrayList<>();
        this.files.get().graph().revisions().forEach((revision) -> {
            Migration migration = Objects.requireNonNull(this.files.get().find(revision.id()));
            ids.add(migration.id());
            checksums.add(migration.checksum());
        });
        List<String> selects = new ArrayList<>();
        for (int place = 0; place < some.size(); place++) {
            HistoryTables there = tables.in(some.get(place).schema());
            selects.add("SELECT " + place + " AS place WHERE EXISTS ("
                    + (some.get(place).hasHistory() ? fromHistory(there) : fromVersions(there)) + ")");
        }
        return jdbc
            .sql("""
                    WITH file AS (
                        SELECT id, checksum FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[])) AS f (id, checksum)
                    ), application AS (SELECT ?::text[] AS names)
                    """
                    + String.join("\nUNION ALL\n", selects) + "\nORDER BY place\nLIMIT 1")
            .params(ids.toArray(String[]::new), checksums.toArray(String[]::new),
                    this.application.names().toArray(String[]::new))
            .query(Integer.class)
            .optional()
            .orElse(null);
    }

    // a row that names another application is that one's, whatever its revision is called
    private static String fromHistory(HistoryTables there) {
        return """
                SELECT
                FROM %s h, application a
                WHERE h.application = ANY (a.names)
                    OR ((h.application = '' OR a.names = '{}') AND h.direction = 'upgrade'
                        AND h.outcome IN ('applied', 'stamped') AND EXISTS (
                            SELECT FROM file f
                            WHERE f.id = h.revision AND coalesce(f.checksum = h.checksum, true)))
                """.formatted(there.historyName());
    }

    private static String fromVersions(HistoryTables there) {
        return "SELECT FROM %s v JOIN file f ON f.id = v.version_num::text".formatted(there.versionName());
    }

}
