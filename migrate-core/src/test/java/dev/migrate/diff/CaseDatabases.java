package dev.migrate.diff;

import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The two databases of a case, made for it and dropped after it. */
final class CaseDatabases implements AutoCloseable {

    private static final String ROLES = """
            DO $$
            DECLARE
                role text;
            BEGIN
                FOREACH role IN ARRAY ARRAY['mig_reader', 'mig_writer', 'mig a TO b'] LOOP
                    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role) THEN
                        EXECUTE format('CREATE ROLE %I', role);
                    END IF;
                END LOOP;
            END
            $$
            """;

    private final TestServer server;

    private final TestDatabase before;

    private final TestDatabase after;

    /** Creates both and runs the case's SQL in them. */
    CaseDatabases(TestServer server, DiffCase pair) {
        this.server = server;
        this.before = server.create();
        this.after = server.create();
        try {
            load(this.before, pair, pair.before());
            load(this.after, pair, pair.after());
        }
        catch (IllegalStateException ex) {
            close();
            throw ex;
        }
    }

    TestDatabase before() {
        return this.before;
    }

    TestDatabase after() {
        return this.after;
    }

    @Override
    public void close() {
        this.server.drop(this.before);
        this.server.drop(this.after);
    }

    /** Creates the roles that privileges are granted to. */
    static void createRoles(TestServer server) {
        TestDatabase database = server.create();
        database.run(ROLES);
        server.drop(database);
    }

    private static void load(TestDatabase database, DiffCase pair, String sql) {
        try (Connection connection = database.dataSource().getConnection()) {
            run(connection, pair, sql);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Runs one side of a case. */
    static void run(Connection connection, DiffCase pair, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(pair + ": " + ex.getMessage(), ex);
        }
    }

}
