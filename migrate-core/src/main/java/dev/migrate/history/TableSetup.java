package dev.migrate.history;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the version table and the history table, and brings old ones up to date. */
final class TableSetup {

    private final JdbcClient jdbc;

    private final HistoryTables tables;

    TableSetup(JdbcClient jdbc, HistoryTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    void createTables() {
        boolean schemaExists = this.jdbc.sql("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?)")
            .param(this.tables.schema())
            .query(Boolean.class)
            .single();
        if (!schemaExists) {
            // not IF NOT EXISTS alone: PostgreSQL asks for the CREATE privilege even
            // where the schema is there
            this.jdbc.sql("CREATE SCHEMA IF NOT EXISTS " + this.tables.schemaName()).update();
        }
        String version = HistoryTablesDdl.createVersionTable(this.tables.versionName(),
                this.tables.versionConstraint());
        this.jdbc.sql(version).update();
        this.jdbc.sql(HistoryTablesDdl.createHistoryTable(this.tables.historyName())).update();
        widenVersionColumn();
    }

    boolean isHistoryIncomplete() {
        return this.jdbc.sql("""
                SELECT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(:table))
                    AND (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute
                        WHERE attrelid = pg_catalog.to_regclass(:table) AND attname IN (:added)
                            AND NOT attisdropped) < :count
                """)
            .param("table", this.tables.historyName())
            .param("added", HistoryTablesDdl.ADDED)
            .param("count", HistoryTablesDdl.ADDED.size())
            .query(Boolean.class)
            .single();
    }

    void completeHistory() {
        this.jdbc.sql(HistoryTablesDdl.addMissing(this.tables.historyName())).update();
    }

    // Alembic made varchar(32), too narrow for our ids; a longer varchar neither scans
    // nor rewrites
    private void widenVersionColumn() {
        boolean narrow = this.jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM pg_catalog.pg_attribute
                    WHERE attrelid = ?::pg_catalog.regclass AND attname = 'version_num'
                        AND atttypid = 'varchar'::pg_catalog.regtype AND atttypmod BETWEEN 0 AND ?)
                """).params(this.tables.versionName(), HistoryTablesDdl.ID_LENGTH + 3).query(Boolean.class).single();
        if (narrow) {
            this.jdbc
                .sql("ALTER TABLE " + this.tables.versionName() + " ALTER COLUMN version_num TYPE varchar("
                        + HistoryTablesDdl.ID_LENGTH + ")")
                .update();
        }
    }

}
