package dev.migrate.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PgBouncer before a test's database, where one is installed. */
public final class PgBouncer implements AutoCloseable {

    // what PgBouncer itself sets for its clients
    private static final Set<String> OWN = Set.of("application_name", "client_encoding", "DateStyle", "TimeZone",
            "standard_conforming_strings", "IntervalStyle");

    private final TestDatabase database;

    private final int poolSize;

    private final int port;

    private final Path folder;

    private final Process process;

    private PgBouncer(TestDatabase database, String mode, int poolSize) throws IOException {
        this.database = database;
        this.poolSize = poolSize;
        this.port = freePort();
        this.folder = Files.createTempDirectory("pgbouncer");
        this.folder.toFile().setExecutable(true, false);
        this.folder.toFile().setReadable(true, false);
        List<String> command = new ArrayList<>(List.of(program().toString()));
        if ("root".equals(System.getProperty("user.name"))) {
            // it refuses to run as root
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(writeConfiguration(mode).toString());
        this.process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(this.folder.resolve("log").toFile())
            .start();
        awaitAnswer();
    }

    /**
     * Starts one.
     * @param database where it leads
     * @param mode {@code session} or {@code transaction}
     * @param poolSize how many connections to the server it opens
     */
    public static PgBouncer start(TestDatabase database, String mode, int poolSize) {
        try {
            return new PgBouncer(database, mode, poolSize);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Returns whether the program is there. */
    public static boolean isInstalled() {
        return Files.isExecutable(program());
    }

    // Debian keeps it where only root's path leads
    private static Path program() {
        return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
            .map((folder) -> Path.of(folder, "pgbouncer"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("pgbouncer"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path writeConfiguration(String mode) throws IOException {
        Properties address = Objects.requireNonNull(Driver.parseURL(this.database.url(), new Properties()));
        Path users = Files.writeString(this.folder.resolve("users"),
                "\"%s\" \"%s\"\n".formatted(this.database.user(), this.database.password()));
        return Files.writeString(this.folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=%s port=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = %s
                default_pool_size = %d
                max_client_conn = 200
                query_wait_timeout = 60
                ignore_startup_parameters = extra_float_digits
                """.formatted(PGProperty.PG_HOST.getOrDefault(address), PGProperty.PG_PORT.getOrDefault(address),
                this.port, users, mode, this.poolSize));
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                dataSource().getConnection().close();
                return;
            }
            catch (SQLException ex) {
                if (!this.process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new AssertionError("PgBouncer does not answer", ex);
                }
            }
        }
    }

    /** Gives its JDBC URL, without credentials. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + this.database.name();
    }

    /** Gives a source that opens a connection through it at every call. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url());
        dataSource.setUser(this.database.user());
        dataSource.setPassword(this.database.password());
        return dataSource;
    }

    /**
     * Gives what was left on a connection to the server: settings, a role, prepared
     * statements, locks and temporary tables.
     */
    public List<String> leftovers() throws SQLException {
        List<Connection> held = new ArrayList<>();
        List<String> left = new ArrayList<>();
        try {
            for (int number = 0; number < this.poolSize; number++) {
                Connection connection = dataSource().getConnection();
                held.add(connection);
                // an open transaction keeps its connection to the server
                connection.setAutoCommit(false);
                left.addAll(leftovers(JdbcClient.create(new SingleConnectionDataSource(connection, true))));
            }
        }
        finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        return left;
    }

    private static List<String> leftovers(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT 'setting ' || name || ' = ' || setting
                FROM pg_settings
                WHERE source = 'session' AND name NOT LIKE 'transaction%' AND name <> ALL (?)
                UNION ALL
                SELECT 'role ' || current_setting('role')
                WHERE current_setting('role') <> 'none'
                UNION ALL
                SELECT 'prepared ' || name
                FROM pg_prepared_statements
                UNION ALL
                SELECT 'lock ' || objid
                FROM pg_locks
                WHERE locktype = 'advisory' AND pid = pg_backend_pid()
                UNION ALL
                SELECT 'temporary ' || relname
                FROM pg_class
                WHERE relnamespace = pg_my_temp_schema()
                """).param(OWN.toArray(new String[0])).query(String.class).list();
    }

    @Override
    public void close() {
        this.process.destroy();
        try {
            this.process.waitFor(10, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.list(this.folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(this.folder);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
