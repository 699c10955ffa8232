package dev.migrate.lint.trace;

import dev.migrate.sql.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How large the tables and materialized views of the live database are.
 *
 * @param tables by name; without a schema in the current one
 */
public record LiveTables(Map<QualifiedName, Size> tables) {

    /** A database that was not queried. */
    public static final LiveTables UNKNOWN = new LiveTables(Map.of());

    private static final String SIZES = """
            SELECT NULLIF(n.nspname, pg_catalog.current_schema()) AS schema, c.relname AS name,
                c.reltuples::bigint AS row_count, COALESCE(pg_catalog.pg_relation_size(c.oid), 0) AS byte_count,
                (SELECT count(*) FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid) AS index_count
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid >= 16384 AND c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname <> 'pg_toast'
            ORDER BY c.oid
            """;

    /** Copies the map. */
    public LiveTables {
        tables = Map.copyOf(tables);
    }

    /**
     * Asks a database.
     * @param jdbc a client
     * @return the sizes; rows as the last VACUUM or ANALYZE has counted them
     */
    public static LiveTables read(JdbcClient jdbc) {
        Map<QualifiedName, Size> tables = new HashMap<>();
        jdbc.sql(SIZES).query((row) -> {
            tables.put(new QualifiedName(row.getString("schema"), row.getString("name")),
                    new Size(row.getLong("row_count"), row.getLong("byte_count"), row.getInt("index_count")));
        });
        return new LiveTables(tables);
    }

    @Nullable Size size(QualifiedName name) {
        return this.tables.get(name);
    }

    /**
     * How large a relation is.
     *
     * @param rowCount about how many rows; -1 if they have not been counted
     * @param byteCount its pages
     * @param indexCount how many indexes it has
     */
    public record Size(long rowCount, long byteCount, int indexCount) {

        // of a row of a few columns
        private static final long USUAL_ROW = 100;

        long rows() {
            return (this.rowCount >= 0) ? this.rowCount : this.byteCount / USUAL_ROW;
        }

    }

}
