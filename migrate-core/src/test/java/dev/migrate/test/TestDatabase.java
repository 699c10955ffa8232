package dev.migrate.test;

import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of a test's own, empty at its start and dropped at its end.
 *
 * @param url its JDBC URL, without credentials
 * @param name its name
 * @param user a superuser
 * @param password the user's password
 */
public record TestDatabase(String url, String name, String user, String password) {

    /** Gives a source that opens a new connection at every call. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(this.url);
        dataSource.setUser(this.user);
        dataSource.setPassword(this.password);
        return dataSource;
    }

    /** Gives a source for another user, with parameters after the URL's question mark. */
    public DataSource dataSource(String otherUser, String otherPassword, String parameters) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(this.url + "?" + parameters);
        dataSource.setUser(otherUser);
        dataSource.setPassword(otherPassword);
        return dataSource;
    }

    /** Asks the server until a condition holds; fails where it does not for 30 s. */
    public void await(String condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        JdbcClient jdbc = jdbc();
        while (!jdbc.sql("SELECT " + condition).query(Boolean.class).single()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so within 30 s: " + condition);
            }
        }
    }

    /**
     * Restarts the server as after a crash: PostgreSQL ends every process and recovers
     * from its log if one of them is killed. Only for a server on this machine.
     * @param pid one of its processes
     */
    public void restart(int pid) {
        String started = "SELECT pg_postmaster_start_time()::text || pid FROM pg_stat_activity"
                + " WHERE backend_type = 'checkpointer'";
        String before = strings(started).get(0);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        long end = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < end) {
            try {
                if (!strings(started).equals(List.of(before))) {
                    return;
                }
            }
            catch (DataAccessException ex) {
                // it recovers
            }
        }
        throw new AssertionError("the server did not restart within 30 s");
    }

    /** Runs statements, each in autocommit. */
    public void run(String... statements) {
        for (String statement : statements) {
            jdbc().sql(statement).update();
        }
    }

    /** Gives the first column of a query, as text. */
    public List<String> strings(String query) {
        return jdbc().sql(query).query(String.class).list();
    }

    /** Gives Spring's client on connections of their own. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

}
