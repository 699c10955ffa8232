package dev.migrate.sample.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived the service because that one was killed: it still holds the
 * files, and a new server could not start on them.
 */
final class OrphanedServer {

    private static final Logger logger = LoggerFactory.getLogger(OrphanedServer.class);

    private static final Duration STOP_WAIT = Duration.ofSeconds(20);

    private final Path pidFile;

    OrphanedServer(Path files) {
        this.pidFile = files.resolve("postmaster.pid");
    }

    /**
     * Stops it where it runs. A file that an ended server left is taken away, because its
     * number may belong to another process by now.
     */
    void stop() throws IOException {
        if (!Files.exists(this.pidFile)) {
            return;
        }
        ProcessHandle process = process();
        if (process == null) {
            Files.deleteIfExists(this.pidFile);
            return;
        }
        logger.warn("Stopping the PostgreSQL server {} that a killed service left behind", process.pid());
        interrupt(process);
        long end = System.nanoTime() + STOP_WAIT.toNanos();
        while (!ended(process)) {
            if (System.nanoTime() > end) {
                throw new IOException("the PostgreSQL server " + process.pid() + " does not stop; end it by hand");
            }
        }
    }

    private @Nullable ProcessHandle process() throws IOException {
        String number = Files.readString(this.pidFile).lines().findFirst().orElse("").strip();
        if (!number.matches("\\d{1,18}")) {
            return null;
        }
        return ProcessHandle.of(Long.parseLong(number)).filter(OrphanedServer::isPostgres).orElse(null);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
            .command()
            .map((command) -> command.endsWith("postgres") || command.endsWith("postgres.exe"))
            .orElse(false);
    }

    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        }
        catch (IOException ex) {
            process.destroy();
        }
    }

    // the file goes as a server's last act; the process may stay as a zombie
    private boolean ended(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(50, TimeUnit.MILLISECONDS);
            return true;
        }
        catch (TimeoutException ex) {
            return Files.notExists(this.pidFile);
        }
        catch (ExecutionException ex) {
            throw new IOException("the PostgreSQL server left behind cannot be watched", ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the PostgreSQL server left behind was stopping", ex);
        }
    }

}
