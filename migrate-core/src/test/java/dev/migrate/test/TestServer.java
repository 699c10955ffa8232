package dev.migrate.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The server that all tests of a JVM share: {@code MIGRATE_TEST_URL} where it is set,
 * else an embedded PostgreSQL.
 */
final class TestServer {

    private static @Nullable TestServer shared;

    private final AtomicInteger count = new AtomicInteger();

    private final String prefix = "t" + ProcessHandle.current().pid() + "_";

    private final String address;

    private final String user;

    private final String password;

    private final JdbcClient admin;

    private TestServer(String url, @Nullable String user, @Nullable String password) {
        Properties properties = Driver.parseURL(url, new Properties());
        if (properties == null) {
            throw new IllegalArgumentException("MIGRATE_TEST_URL is no PostgreSQL JDBC URL");
        }
        this.address = "jdbc:postgresql://" + properties.getProperty("PGHOST") + ":" + properties.getProperty("PGPORT");
        this.user = (user != null) ? user : properties.getProperty("user", "postgres");
        this.password = (password != null) ? password : properties.getProperty("password", "");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(this.user);
        dataSource.setPassword(this.password);
        this.admin = JdbcClient.create(dataSource);
    }

    static synchronized TestServer shared() {
        if (shared == null) {
            String url = System.getenv("MIGRATE_TEST_URL");
            shared = (url != null) ? new TestServer(url, null, null) : embedded();
        }
        return shared;
    }

    private static TestServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "150")
                .setServerConfig("wal_level", "logical")
                // a test may read what was sent to its database
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .start();
            return new TestServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    TestDatabase create() {
        String name = this.prefix + this.count.incrementAndGet();
        this.admin.sql("CREATE DATABASE " + name + " TEMPLATE template0").update();
        return new TestDatabase(this.address + "/" + name, name, this.user, this.password);
    }

    void drop(TestDatabase database) {
        this.admin.sql("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)").update();
    }

}
