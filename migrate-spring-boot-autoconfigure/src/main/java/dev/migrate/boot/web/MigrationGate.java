package dev.migrate.boot.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Decides which requests pass, and how the others are answered. Thread-safe. */
public final class MigrationGate {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** RFC 9457; says nothing about the database. */
    private static final String BODY = """
            {"type":"about:blank","title":"Service Unavailable","status":503,\
            "detail":"The service is being upgraded and will be available shortly."}""";

    private final BooleanSupplier closed;

    private final OpenPathsSource paths;

    private final String retryAfter;

    private volatile @Nullable OpenPaths known;

    /**
     * Puts the gate together.
     * @param closed whether it is closed at this moment
     * @param paths what stays open; asked for at the first request that meets a closed
     * gate, when all beans exist
     * @param retryAfter how long clients are asked to wait; at least 1 s
     */
    public MigrationGate(BooleanSupplier closed, OpenPathsSource paths, Duration retryAfter) {
        this.closed = closed;
        this.paths = paths;
        this.retryAfter = String.valueOf(retryAfter.toSeconds());
    }

    boolean isClosed() {
        return this.closed.getAsBoolean();
    }

    /**
     * Returns whether a request must be refused now.
     * @param method the request's method
     * @param path the raw path within the application
     * @return true if it is answered with 503
     */
    boolean refuses(String method, String path) {
        return isClosed() && !(READING.contains(method) && openPaths().contain(path));
    }

    String retryAfter() {
        return this.retryAfter;
    }

    byte[] body() {
        return BODY.getBytes(StandardCharsets.UTF_8);
    }

    private OpenPaths openPaths() {
        OpenPaths paths = this.known;
        if (paths == null) {
            paths = this.paths.openPaths();
            this.known = paths;
        }
        return paths;
    }

}
