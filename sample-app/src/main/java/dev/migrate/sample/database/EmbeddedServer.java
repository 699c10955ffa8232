package dev.migrate.sample.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of this process, whose data survives it. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final FileChannel lockFile;

    private final EmbeddedPostgres postgres;

    private EmbeddedServer(FileChannel lockFile, EmbeddedPostgres postgres) {
        this.lockFile = lockFile;
        this.postgres = postgres;
    }

    /**
     * Starts a server on the files of the folder, which are made where they are missing.
     */
    static EmbeddedServer start(SampleDatabaseProperties properties) {
        Path directory = properties.directory().toAbsolutePath().normalize();
        try {
            FileChannel lockFile = lock(directory);
            try {
                Path files = directory.resolve("data");
                new OrphanedServer(files).stop();
                EmbeddedPostgres postgres = start(files, properties.port());
                logger.info("PostgreSQL listens on port {} of localhost, data in {}", postgres.getPort(), files);
                return new EmbeddedServer(lockFile, postgres);
            }
            catch (IOException | RuntimeException ex) {
                lockFile.close();
                throw ex;
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException("PostgreSQL did not start in " + directory, ex);
        }
    }

    private static EmbeddedPostgres start(Path files, int port) throws IOException {
        return EmbeddedPostgres.builder()
            .setDataDirectory(files)
            .setCleanDataDirectory(false)
            .setPort(port)
            .setPGStartupWait(START_WAIT)
            // the context stops it, after everything that uses it
            .setRegisterShutdownHook(false)
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .start();
    }

    private static FileChannel lock(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException("another process uses the database in \"" + directory
                    + "\"; stop it, or choose another folder with --sample.database.directory=…");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        }
        catch (OverlappingFileLockException ex) {
            return null;
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + this.postgres.getPort() + "/postgres";
    }

    @Override
    public void close() {
        try {
            this.postgres.close();
            this.lockFile.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
