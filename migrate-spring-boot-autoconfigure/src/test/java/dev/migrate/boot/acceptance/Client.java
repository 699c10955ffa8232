package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Asks a service every 20 ms and remembers each answer. */
final class Client implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private final HttpClient http = Service.client();

    private final ScheduledFuture<?> ticks;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private final List<HttpResponse<String>> answers = new CopyOnWriteArrayList<>();

    Client(Service service, String path) {
        this.ticks = this.clock.scheduleAtFixedRate(() -> ask(service, path), 0, 20, TimeUnit.MILLISECONDS);
    }

    private void ask(Service service, String path) {
        try {
            this.answers.add(Service.get(this.http, service.port(), path));
        }
        catch (UncheckedIOException ex) {
            this.failures.add(ex.getCause());
        }
    }

    List<HttpResponse<String>> answers() {
        return List.copyOf(this.answers);
    }

    List<Integer> statuses() {
        return this.answers.stream().map(HttpResponse::statusCode).toList();
    }

    /** Waits for some more answers. */
    void awaitMore(int count) {
        int before = this.answers.size();
        Patience.await()
            .untilAsserted(() -> assertThat(this.answers).as("failures %s, after %d answers", this.failures, before)
                .hasSizeGreaterThanOrEqualTo(before + count));
    }

    @Override
    public void close() {
        this.ticks.cancel(true);
        this.clock.shutdownNow();
    }

}
