package dev.migrate.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A server that all tests of a JVM share: {@code MIGRATE_TEST_URL} if it is set, else an
 * embedded PostgreSQL; and older servers, each started when it is first asked for.
 */
public final class TestServer {

    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long ENOUGH = 4L << 30;

    private static final Map<Integer, TestServer> OLDER = new HashMap<>();

    private static @Nullable TestServer shared;

    private final AtomicInteger count = new AtomicInteger();

    private final String prefix = "t" + ProcessHandle.current().pid() + "_";

    private final String address;

    private final String user;

    private final String password;

    private final JdbcClient admin;

    private String template = "template0";

    private TestServer(String url, @Nullable String user, @Nullable String password) {
        Properties properties = Driver.parseURL(url, new Properties());
        if (properties == null) {
            throw new IllegalArgumentException("MIGRATE_TEST_URL is not a PostgreSQL JDBC URL");
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

    /** Gives the server that most tests use. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            String url = System.getenv("MIGRATE_TEST_URL");
            shared = (url != null) ? new TestServer(url, null, null) : embedded();
        }
        return shared;
    }

    /**
     * Gives the server of an older major version, 14 to 17, whose program the build has
     * put into its folder.
     */
    public static synchronized TestServer older(int major) {
        return OLDER.computeIfAbsent(major, (version) -> {
            PgBinaryResolver program = (system, machine) -> archive(version);
            return start(settings().setServerConfig("log_destination", "stderr").setPgBinaryResolver(program));
        });
    }

    private static TestServer embedded() {
        // a test may read what was sent to its database
        return start(settings().setServerConfig("wal_level", "logical").setServerConfig("log_destination", "jsonlog"));
    }

    private static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "150")
            .setServerConfig("max_prepared_transactions", "10")
            .setServerConfig("logging_collector", "on");
    }

    private static TestServer start(EmbeddedPostgres.Builder builder) {
        try {
            // a thousand databases are created and dropped: in memory that takes half the
            // time
            boolean room = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ENOUGH;
            EmbeddedPostgres server = (room
                    ? builder.setDataDirectory(Files.createTempDirectory(MEMORY, "migrate-test-")) : builder)
                .start();
            return new TestServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres").withTemplate();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Lets databases be copies, as files, of one that has had a session: they have the
     * catalogs' descriptions that the first session writes. Their tests take 50 ms less.
     */
    private TestServer withTemplate() {
        TestDatabase empty = create();
        boolean chooses = empty.jdbc()
            .sql("SELECT current_setting('server_version_num')::int >= 150000")
            .query(Boolean.class)
            .single();
        this.template = empty.name() + (chooses ? " STRATEGY file_copy" : "");
        return this;
    }

    private static InputStream archive(int major) throws IOException {
        Path jar = Path.of("target", "servers", "postgres-" + major + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                .filter((entry) -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow(() -> new IOException("no server in " + jar));
            return new ByteArrayInputStream(zip.getInputStream(archive).readAllBytes());
        }
    }

    /** Creates an empty database, to be dropped by who asked for it. */
    public TestDatabase create() {
        String name = this.prefix + this.count.incrementAndGet();
        this.admin.sql("CREATE DATABASE " + name + " TEMPLATE " + this.template).update();
        return new TestDatabase(this.address + "/" + name, name, this.user, this.password);
    }

    /** Drops a database with the connections to it. */
    public void drop(TestDatabase database) {
        this.admin.sql("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)").update();
    }

}
