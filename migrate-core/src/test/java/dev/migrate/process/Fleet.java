package dev.migrate.process;

import dev.migrate.test.Await;
import dev.migrate.test.TestDatabase;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Several services on one database, and what the server says of them. */
final class Fleet implements AutoCloseable {

    private final TestDatabase database;

    private final String location;

    private final SingleConnectionDataSource connection;

    private final Map<String, Service> services = new LinkedHashMap<>();

    private int launched;

    Fleet(TestDatabase database, String location) {
        this.database = database;
        this.location = location;
        this.connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
    }

    /** Starts services that wait for their word. */
    void launch(int count) {
        for (int started = 0; started < count; started++) {
            String name = "service-" + ++this.launched;
            this.services.put(name, Service.start(name, this.database, this.location));
        }
    }

    /** Lets all that live upgrade at once. */
    void go() {
        this.services.values().forEach(Service::awaitReady);
        this.services.values().forEach(Service::go);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(this.connection);
    }

    long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    /**
     * Returns when a query, which may name tables that are yet to come, counts enough.
     */
    void awaitCount(String table, long least) {
        Await.until(least + " rows in " + table, () -> count("SELECT count(to_regclass('" + table + "'))") == 1
                && count("SELECT count(*) FROM " + table) >= least);
    }

    OffsetDateTime now() {
        return jdbc().sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    }

    /** Gives the service that holds the run lock. */
    Service holder() {
        return Await.answer("a holder of the run lock", () -> jdbc().sql("""
                SELECT a.application_name
                FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()
                """).query(String.class).optional().flatMap((name) -> Optional.ofNullable(this.services.get(name))));
    }

    /** Kills a service; the others go on. */
    void kill(Service service) {
        service.kill();
        this.services.remove(service.name());
    }

    void assertAllEndWell() {
        this.services.values().forEach(Service::assertEndsWell);
    }

    List<Service> services() {
        return new ArrayList<>(this.services.values());
    }

    @Override
    public void close() {
        this.services.values().forEach(Service::kill);
        this.connection.destroy();
    }

}
