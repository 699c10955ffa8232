package dev.migrate.scratch;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a desired schema from acting on what a scratch database shares with the live one.
 */
public final class OutsideStatement {

    // pg_shdepend has a lock for every owner and privilege, also of what is in a database
    private static final String TOUCHED = """
            SELECT c.relname
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_class c ON c.oid = l.relation
            WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.database = 0
            AND l.mode NOT IN ('AccessShareLock', 'RowShareLock') AND c.relname <> 'pg_shdepend'
            UNION
            SELECT 'pg_database'
            FROM pg_catalog.pg_database
            WHERE xmin = pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.xid
            UNION
            SELECT 'pg_tablespace'
            FROM pg_catalog.pg_tablespace
            WHERE xmin = pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.xid
            UNION
            SELECT 'pg_db_role_setting'
            FROM pg_catalog.pg_db_role_setting
            WHERE xmin = pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.xid
            UNION
            SELECT 'pg_shdescription'
            FROM pg_catalog.pg_shdescription
            WHERE xmin = pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.xid
            ORDER BY 1
            """;

    private OutsideStatement() {
    }

    /**
     * Says why a statement is not run.
     * @param statement one that acts outside its database
     * @return the error
     */
    public static Diagnostic refused(SqlStatement statement) {
        return refused(statement, "It is about databases, roles, tablespaces or subscriptions, or the server's settings"
                + " or files, which a scratch database shares with the live one. Nothing was run.");
    }

    /**
     * Refuses what code has done to the server, while it can be rolled back. A command
     * about roles keeps its lock until then; a grant on a database leaves a row that the
     * transaction has written.
     */
    static void requireNone(SqlStatement statement, JdbcClient transaction) {
        List<String> touched = touched(transaction);
        if (!touched.isEmpty()) {
            throw new MigrateException(refused(statement, "It changes " + String.join(", ", touched)
                    + ", which a scratch database shares with the live one. It was rolled back."));
        }
    }

    /**
     * Gives what a transaction has changed of that which the databases of a server share.
     * @param transaction a client in the transaction
     * @return the names of the catalogs, sorted; a grant to a role or on an object of the
     * database itself is not among them
     */
    public static List<String> touched(JdbcClient transaction) {
        return transaction.sql(TOUCHED).query(String.class).list();
    }

    private static Diagnostic refused(SqlStatement statement, String detail) {
        return Diagnostic
            .error(DiagnosticCode.BAD_DESIRED_SCHEMA,
                    "a desired schema cannot have a statement that acts outside its database")
            .at(statement.location())
            .withDetail(detail)
            .withHint("Remove it. Create roles and databases where the server is set up.");
    }

}
