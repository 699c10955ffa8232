package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.session.autoconfigure.SessionAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that is started as a user's is, in its own thread. */
final class Service implements AutoCloseable {

    static final String SERVED = "served";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private final CompletableFuture<Integer> managementPort = new CompletableFuture<>();

    private final CompletableFuture<ConfigurableApplicationContext> context = new CompletableFuture<>();

    private final List<ConfigurableApplicationContext> created = new CopyOnWriteArrayList<>();

    private final Ports ports;

    private Service(Ports ports) {
        this.ports = ports;
    }

    static Builder on(TestDatabase database, Path revisions) {
        return new Builder(database, revisions);
    }

    /** Waits for the port. */
    int port() {
        return await(this.port);
    }

    /** Waits for the port of actuator. */
    int managementPort() {
        return await((this.ports == Ports.SAME) ? this.port : this.managementPort);
    }

    /** Waits for the end of the start. */
    ConfigurableApplicationContext started() {
        return await(this.context);
    }

    /** Waits for the start to fail. */
    Throwable failure() {
        try {
            this.context.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        catch (ExecutionException ex) {
            return ex.getCause();
        }
        catch (InterruptedException | TimeoutException ex) {
            throw new AssertionError(ex);
        }
        throw new AssertionError("the service has started");
    }

    boolean isStarted() {
        return this.context.isDone();
    }

    HttpResponse<String> get(String path) {
        return get(port(), path);
    }

    HttpResponse<String> actuator(String path) {
        return get(managementPort(), "/actuator" + path);
    }

    HttpResponse<String> actuator(String path, String accept) {
        return get(client(), managementPort(), "/actuator" + path, accept);
    }

    // its own connection: on a kept one, reactor-netty 1.3.7 may not read what
    // follows
    // an answer of actuator (its issue 4361)
    HttpResponse<String> get(int port, String path) {
        return get(client(), port, path);
    }

    static HttpClient client() {
        return HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    }

    static HttpResponse<String> get(HttpClient client, int port, String path) {
        return send(client, request(port, path).build());
    }

    static HttpResponse<String> get(HttpClient client, int port, String path, String accept) {
        return send(client, request(port, path).header("Accept", accept).build());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        }
        catch (IOException ex) {
            throw new UncheckedIOException("GET " + request.uri() + ": " + ex, ex);
        }
        catch (InterruptedException ex) {
            throw new AssertionError(ex);
        }
    }

    /** Ends a start that is still under way too. */
    @Override
    public void close() {
        this.created.forEach(ConfigurableApplicationContext::close);
    }

    private static <T> T await(CompletableFuture<T> future) {
        assertThat(future).succeedsWithin(PATIENCE);
        return future.join();
    }

    private void opened(WebServerInitializedEvent event) {
        int number = event.getWebServer().getPort();
        if ("management".equals(event.getApplicationContext().getServerNamespace())) {
            this.managementPort.complete(number);
        }
        else {
            this.port.complete(number);
        }
    }

    /** Answers every path, so that whatever passes the gate is seen. */
    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = { HibernateJpaAutoConfiguration.class, QuartzAutoConfiguration.class,
            JooqAutoConfiguration.class, BatchJdbcAutoConfiguration.class, BatchAutoConfiguration.class,
            SessionAutoConfiguration.class, JdbcSessionAutoConfiguration.class })
    @RestController
    static class Application {

        @RequestMapping("/**")
        String any() {
            return SERVED;
        }

    }

    /** What a user would write into a main class and application.properties. */
    static final class Builder {

        private final Map<String, String> properties = new LinkedHashMap<>();

        private final List<Class<?>> sources = new ArrayList<>(List.of(Application.class));

        private WebApplicationType type = WebApplicationType.NONE;

        private Ports ports = Ports.SAME;

        private ApplicationStartup startup = ApplicationStartup.DEFAULT;

        private Builder(TestDatabase database, Path revisions) {
            with("spring.datasource.url", database.url());
            with("spring.datasource.username", database.user());
            with("spring.datasource.password", database.password());
            with("migrate.locations", "file:" + revisions);
            with("management.endpoints.web.exposure.include", "health,migrations");
            with("spring.main.banner-mode", "off");
            with("logging.level.dev.migrate", "info");
            with("spring.main.register-shutdown-hook", "false");
        }

        Builder with(String property, String value) {
            this.properties.put(property, value);
            return this;
        }

        Builder with(ApplicationStartup startup) {
            this.startup = startup;
            return this;
        }

        Builder with(Class<?> source) {
            this.sources.add(source);
            return this;
        }

        Builder web(Server server) {
            this.type = server.type();
            with("server.port", "0");
            return with("spring.autoconfigure.exclude", server.excludes());
        }

        Builder web(Server server, Ports ports) {
            web(server);
            this.ports = ports;
            return (ports == Ports.SEPARATE) ? with("management.server.port", "0") : this;
        }

        Service start() {
            Service service = new Service(this.ports);
            ApplicationListener<WebServerInitializedEvent> listener = service::opened;
            SpringApplicationBuilder application = new SpringApplicationBuilder(this.sources.toArray(Class<?>[]::new))
                .web(this.type)
                .applicationStartup(this.startup)
                .initializers((context) -> context.addApplicationListener(listener), service.created::add);
            String[] args = this.properties.entrySet()
                .stream()
                .map((property) -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
            Thread thread = new Thread(() -> {
                try {
                    service.context.complete(application.run(args));
                }
                catch (Throwable ex) {
                    service.context.completeExceptionally(ex);
                }
            }, "service");
            thread.setDaemon(true);
            thread.start();
            // logging is set up by then: it is one for the JVM, and two at once disturb
            // each other
            Patience.await().until(() -> !service.created.isEmpty() || service.isStarted());
            return service;
        }

    }

    /** Where actuator answers. */
    enum Ports {

        SAME, SEPARATE

    }

}
