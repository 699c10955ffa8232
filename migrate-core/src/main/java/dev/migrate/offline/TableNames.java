package dev.migrate.offline;

import dev.migrate.history.HistoryTables;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import java.util.Objects;

/**
 * The version and history tables as a script names them: always with their schema, which
 * psql may have to ask for.
 */
final class TableNames {

    private static final String ASKED = ":\"migrate_schema\"";

    private final HistoryTables tables;

    TableNames(HistoryTables tables) {
        this.tables = tables;
    }

    boolean isAsked() {
        return this.tables.schema() == null;
    }

    String schema() {
        return isAsked() ? ASKED : this.tables.schemaName();
    }

    String version() {
        return schema() + "." + Identifier.quote(this.tables.version());
    }

    /** Gives an expression for the version table's name as text. */
    String versionLiteral() {
        String table = Identifier.quote(this.tables.version());
        return isAsked() ? "(pg_catalog.quote_ident(:'migrate_schema') || " + SqlLiteral.quote("." + table) + ")"
                : SqlLiteral.quote(version());
    }

    /** Gives the schema as a literal. */
    String schemaLiteral() {
        return isAsked() ? ":'migrate_schema'" : SqlLiteral.quote(Objects.requireNonNull(this.tables.schema()));
    }

    /** Gives the history table's name as a literal. */
    String historyLiteral() {
        return SqlLiteral.quote(this.tables.history());
    }

    String history() {
        return schema() + "." + Identifier.quote(this.tables.history());
    }

    String constraint() {
        return this.tables.versionConstraint();
    }

    /** Gives the expression for the key of the run lock, the same as the engine's own. */
    String lockKey() {
        if (!isAsked()) {
            return Long.toString(this.tables.lockKey());
        }
        String name = "'migrate:\"' || pg_catalog.replace(:'migrate_schema', '\"', '\"\"') || "
                + SqlLiteral.quote("\"." + Identifier.quote(this.tables.version()));
        return "('x' || pg_catalog.left(pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(" + name
                + ", 'UTF8')), 'hex'), 16))::bit(64)::bigint";
    }

}
