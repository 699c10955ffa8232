package dev.migrate.boot.acceptance;

import static dev.migrate.boot.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the open endpoints answer themselves while the gate is closed, errors too. */
@PostgresTest
class GateErrorsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Server.class, names = { "TOMCAT", "JETTY" })
    void theOpenEndpointsErrorsAreTheirOwn(Server server, TestDatabase database) throws Exception {
        try (HeldLock lock = HeldLock.advisory(database); Service service = closed(server, database)) {
            HttpResponse<String> guarded = service.actuator("/health/guarded");
            assertThat(guarded.statusCode()).isEqualTo(401);
            assertThat(guarded.headers().firstValue("WWW-Authenticate")).contains("Basic");
            assertThat(service.actuator("/migrations", "image/png").statusCode()).isEqualTo(406);
            assertThat(service.actuator("/migrations/nobody").statusCode()).isEqualTo(404);
            assertThat(service.actuator("/migrations/primary/nothing").statusCode()).isEqualTo(404);
            lock.release();
            service.started();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Server.class, names = { "TOMCAT", "JETTY" })
    void nothingElsePassesWithThem(Server server, TestDatabase database) throws Exception {
        try (HeldLock lock = HeldLock.advisory(database); Service service = closed(server, database)) {
            for (String path : List.of("/health/forward", "/health/async")) {
                HttpResponse<String> answer = service.actuator(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).as(path).contains("being upgraded").doesNotContain(Service.SERVED);
            }
            assertThat(service.get("/error").statusCode()).isEqualTo(503);
            assertThat(service.get("/orders").statusCode()).isEqualTo(503);
            lock.release();
            service.started();
            assertThat(service.actuator("/health/forward").body()).isEqualTo(Service.SERVED);
            assertThat(service.actuator("/health/async").body()).isEqualTo(Service.SERVED);
        }
    }

    private Service closed(Server server, TestDatabase database) {
        Service service = Service.on(database, new Revisions(this.folder).waiting("0001").folder())
            .web(server)
            .with(Guard.class)
            .start();
        await().until(() -> service.actuator("/migrations").statusCode() == 200);
        return service;
    }

    /** What security, or another filter, may do with a request of an open path. */
    @Configuration(proxyBeanMethods = false)
    static class Guard {

        @Bean
        Filter guard() {
            return new OncePerRequestFilter() {

                @Override
                protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
                        FilterChain chain) throws ServletException, IOException {
                    switch (request.getRequestURI()) {
                        case "/actuator/health/guarded" -> {
                            response.setHeader("WWW-Authenticate", "Basic");
                            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                        }
                        case "/actuator/health/forward" ->
                            request.getRequestDispatcher("/orders").forward(request, response);
                        case "/actuator/health/async" -> request.startAsync().dispatch("/orders");
                        default -> chain.doFilter(request, response);
                    }
                }

            };
        }

    }

}
