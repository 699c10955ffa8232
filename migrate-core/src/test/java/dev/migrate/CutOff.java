package dev.migrate;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** An upgrade that is cut off in a statement that waits for another session. */
final class CutOff {

    private static final String HOLDER = "(SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
            + " WHERE l.locktype = 'advisory' AND l.granted AND d.datname = current_database())";

    private static final String WAITS = "EXISTS (SELECT FROM pg_stat_activity WHERE pid = " + HOLDER
            + " AND wait_event_type = 'Lock')";

    private static final String BEGAN = "SELECT query_start::text FROM pg_stat_activity WHERE pid = " + HOLDER;

    private final TestDatabase database;

    private final String location;

    CutOff(TestDatabase database, String location) {
        this.database = database;
        this.location = location;
    }

    /** Gives a migrator whose statements may wait for a minute. */
    Migrator migrator(DataSource source) {
        return Migrator.builder(source).locations(this.location).lockTimeout(Duration.ofMinutes(1)).build();
    }

    /**
     * Upgrades, cuts the statement off once it waits, and then lets go who keeps it
     * waiting.
     * @param holder what keeps it waiting, in an open transaction
     * @param cut how it is cut off
     * @return how the upgrade failed; null if it did not
     */
    @Nullable MigrateException upgrade(String holder, Cut cut) {
        AtomicReference<MigrateException> thrown = new AtomicReference<>();
        AtomicReference<Connection> client = new AtomicReference<>();
        Migrator migrator = migrator(new Watched(this.database.dataSource(), client));
        try (Connection other = this.database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(holder);
            Thread run = new Thread(() -> thrown.set(catchThrowableOfType(MigrateException.class, migrator::upgrade)));
            run.start();
            this.database.await(WAITS);
            cut(cut, Objects.requireNonNull(client.get()));
            if (cut != Cut.SERVER_RESTARTED) {
                other.rollback();
            }
            run.join();
        }
        catch (SQLException | InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
        this.database.await("NOT EXISTS " + HOLDER);
        return thrown.get();
    }

    private void cut(Cut cut, Connection client) throws SQLException {
        switch (cut) {
            case TERMINATED -> this.database.strings("SELECT pg_terminate_backend(" + HOLDER + ")::text");
            case CANCELLED -> this.database.strings("SELECT pg_cancel_backend(" + HOLDER + ")::text");
            case TIMED_OUT -> this.database.await("NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = " + HOLDER
                    + " AND wait_event_type = 'Lock' AND query_start = '" + this.database.strings(BEGAN).get(0) + "')");
            case CLIENT_KILLED -> client.abort(Runnable::run);
            case SERVER_RESTARTED ->
                this.database.restart(Integer.parseInt(this.database.strings("SELECT " + HOLDER + "::text").get(0)));
        }
    }

    /** How a statement is cut off. */
    enum Cut {

        /** Its server process is ended. */
        TERMINATED,
        /** A user cancels it. */
        CANCELLED,
        /** It takes longer than {@code statement-timeout}. */
        TIMED_OUT,
        /** Its client is gone, and the server carries on. */
        CLIENT_KILLED,
        /** The server goes down without a checkpoint, and recovers. */
        SERVER_RESTARTED

    }

    /** Remembers its first connection, which is that of the run. */
    private static final class Watched extends DelegatingDataSource {

        private final AtomicReference<Connection> first;

        private Watched(DataSource source, AtomicReference<Connection> first) {
            super(source);
            this.first = first;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            this.first.compareAndSet(null, connection);
            return connection;
        }

    }

}
