package dev.migrate.history;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Where tables are made whose schema is not configured. */
public final class TablePlace {

    private TablePlace() {
    }

    /**
     * Gives the current schema, which must be one that keeps tables.
     * @throws MigrateException if there is none, or no table can be made in it
     */
    static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
                SELECT nspname, oid = pg_catalog.pg_my_temp_schema(), pg_catalog.current_setting('search_path'),
                    nspname IN ('pg_catalog', 'pg_toast')
                FROM (VALUES (pg_catalog.current_schema())) AS here (name)
                LEFT JOIN pg_catalog.pg_namespace ON nspname = name
                """)) {
            row.next();
            String path = "the search_path is: " + row.getString(3) + ". Nothing was done.";
            if (row.getString(1) == null) {
                throw noPlace("the connection has no current schema to keep the version table in",
                        "No schema of the search_path exists that the user may use; " + path, otherSchema());
            }
            if (row.getBoolean(2)) {
                throw noPlace("the current schema is pg_temp, so that the version table would be a temporary one",
                        "It would end with the connection; nothing was done.", otherSchema());
            }
            if (row.getBoolean(4)) {
                throw noPlace("the current schema is " + row.getString(1) + ", in which no table can be made",
                        "The revisions' tables would be made there too; " + path, otherPath());
            }
            return row.getString(1);
        }
    }

    private static Advice otherSchema() {
        return Advice.of("Set ")
            .setting(Setting.SCHEMA)
            .text(", or create a schema and put it first in the search_path.");
    }

    /**
     * Gives what to do about names that lead to the system's schemas.
     * @return a hint about the search_path
     */
    public static Advice otherPath() {
        return Advice
            .of("Remove pg_catalog from the search_path of the JDBC URL (\"currentSchema\", \"options\"), the role"
                    + " or the database: it is searched first in any case. If it must be named, name it last.");
    }

    private static MigrateException noPlace(String why, String detail, Advice hint) {
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.BAD_SETTING, why).withDetail(detail).withHint(hint));
    }

}
