package dev.migrate.boot.acceptance;

import static dev.migrate.boot.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.acceptance.Service.Ports;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that try to walk around a closed gate, written byte by byte. */
@PostgresTest
class GateBypassTests {

    private static final List<String> PATHS = List.of("/", "/orders", "/actuator", "/actuator/", "/actuator/healthy",
            "/actuator/health;x=1", "/actuator/health;/orders", "/actuator/health/..;/orders",
            "/actuator/health/../../orders", "/actuator/health/..", "/actuator/health/./x", "/actuator//health",
            "//actuator/health", "/actuator/health//x", "/actuator/health/%2e%2e/%2e%2e/orders",
            "/actuator/health/..%2f..%2forders", "/actuator%2fhealth", "/%61ctuator/health", "/ACTUATOR/HEALTH",
            "/Actuator/Health", "/actuator/migrations\\..\\orders", "/orders/actuator/health",
            "/orders?x=/actuator/health", "/orders;/actuator/health", "/livez", "/actuator/health/%00",
            "/actuator/health%3b/x", "/actuator/info", "http://localhost/orders", "*");

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "DELETE",
            "PATCH", "PROPFIND", "get");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Server.class)
    void leadsNowhere(Server server, TestDatabase database) throws Exception {
        try (HeldLock lock = HeldLock.advisory(database); Service service = closed(server, Ports.SAME, "", database)) {
            for (String path : PATHS) {
                isRefused(service.port(), "GET", path);
            }
            for (String method : METHODS) {
                isRefused(service.port(), method, "/orders");
            }
            isRefused(service.port(), "POST", "/actuator/health");
            isRefused(service.port(), "OPTIONS", "/actuator/migrations");
            assertThat(service.get("/actuator/migrations").statusCode()).isEqualTo(200);
            lock.release();
            service.started();
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void leadsNowhereBelowAContextPath(Server server, TestDatabase database) throws Exception {
        try (HeldLock lock = HeldLock.advisory(database);
                Service service = closed(server, Ports.SAME, "/shop", database)) {
            await().until(() -> service.get("/shop/actuator/migrations").statusCode() == 200);
            assertThat(service.get("/shop/actuator/health/liveness").body()).contains("status");
            Stream
                .of("/shop/orders", "/shop/shop/actuator/health", "/%73hop/actuator/health", "/shop/../orders",
                        "/shop;/actuator/health", "/shop//actuator/health")
                .forEach((path) -> isRefused(service.port(), "GET", path));
            assertThat(service.get("/actuator/health").statusCode()).isNotEqualTo(200);
            lock.release();
            service.started();
        }
    }

    @Test
    void leavesTheEndpointsBelowTheServletsPathOpen(TestDatabase database) throws Exception {
        Service.Builder builder = Service.on(database, new Revisions(this.folder).waiting("0001").folder())
            .web(Server.TOMCAT)
            .with("spring.mvc.servlet.path", "/api");
        try (HeldLock lock = HeldLock.advisory(database); Service service = builder.start()) {
            await().until(() -> service.get("/api/actuator/migrations").statusCode() == 200);
            Stream.of("/actuator/migrations", "/api/orders", "/api/api/actuator/health")
                .forEach((path) -> isRefused(service.port(), "GET", path));
            lock.release();
            service.started();
        }
    }

    @ParameterizedTest
    @CsvSource({ "NETTY, /, schema, ''", "NETTY, /, /schema, ''", "TOMCAT, /, /schema, ''",
            "TOMCAT, /ops, /schema, /ops", "NETTY, /ops, /schema, /ops", "JETTY, /ops/, /schema/, /ops" })
    void leavesTheEndpointsOpenWhereverTheyAreMapped(Server server, String base, String mapping, String before,
            TestDatabase database) throws Exception {
        Service.Builder builder = Service.on(database, new Revisions(this.folder).waiting("0001").folder())
            .web(server)
            .with("management.endpoints.web.base-path", base)
            .with("management.endpoints.web.path-mapping.health", "/hc")
            .with("management.endpoints.web.path-mapping.migrations", mapping);
        try (HeldLock lock = HeldLock.advisory(database); Service service = builder.start()) {
            await().until(() -> service.get(before + "/schema").statusCode() == 200);
            assertThat(service.get(before + "/schema").headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(service.get(before + "/hc").body()).contains("OUT_OF_SERVICE");
            Stream.of("/", "/migrations", "/orders").forEach((path) -> isRefused(service.port(), "GET", path));
            lock.release();
            service.started();
        }
    }

    /** Elsewhere, the endpoints leave no hole on the service's own port. */
    @ParameterizedTest
    @EnumSource(Server.class)
    void leadsNowhereWhereActuatorHasItsOwnPort(Server server, TestDatabase database) throws Exception {
        try (HeldLock lock = HeldLock.advisory(database);
                Service service = closed(server, Ports.SEPARATE, "", database)) {
            await().until(() -> service.actuator("/migrations").statusCode() == 200);
            isRefused(service.port(), "GET", "/actuator/health");
            isRefused(service.port(), "GET", "/actuator/migrations");
            await().until(() -> service.get("/livez").statusCode() == 200);
            isRefused(service.port(), "GET", "/readyz");
            isRefused(service.port(), "GET", "/livezz");
            lock.release();
            service.started();
        }
    }

    /** Below an open path, what actuator does not serve is the service's own. */
    @ParameterizedTest
    @EnumSource(Server.class)
    void leadsNowhereBelowTheOpenPaths(Server server, TestDatabase database) throws Exception {
        Service.Builder builder = Service.on(database, new Revisions(this.folder).waiting("0001").folder())
            .web(server)
            .with("management.endpoint.health.show-components", "always")
            .with("management.endpoint.health.group.own.include", "ping")
            .with("management.endpoint.health.group.own.additional-path", "server:/healthz");
        try (HeldLock lock = HeldLock.advisory(database); Service service = builder.start()) {
            await().until(() -> service.get("/healthz").statusCode() == 200);
            assertThat(service.get("/actuator/health/own/ping").statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/migrations/primary/0001").statusCode()).isEqualTo(200);
            Stream.of("/healthz/secret", "/actuator/migrations/a/b/c", "/actuator/migrations/a/b/c/d")
                .forEach((path) -> assertThat(service.get(path).statusCode()).as(path).isEqualTo(503));
            lock.release();
            service.started();
        }
    }

    private Service closed(Server server, Ports ports, String context, TestDatabase database) {
        Revisions revisions = new Revisions(this.folder).waiting("0001");
        Service.Builder builder = Service.on(database, revisions.folder()).web(server, ports);
        if (!context.isEmpty()) {
            builder.with(server.isServlet() ? "server.servlet.context-path" : "spring.webflux.base-path", context);
        }
        if (ports == Ports.SEPARATE) {
            builder.with("management.endpoint.health.probes.add-additional-paths", "true");
        }
        Service service = builder.start();
        service.port();
        return service;
    }

    /** A server may refuse an odd request itself, before any filter. */
    private static void isRefused(int port, String method, String path) {
        String answer = send(port, method, path);
        assertThat(answer).as(method + " " + path).doesNotContain(Service.SERVED);
        assertThat(answer.isEmpty() ? "" : answer.substring(9, 12)).as(method + " " + path)
            .isIn("", "503", "400", "404", "405", "500", "501");
        if (answer.startsWith("HTTP/1.1 404")) {
            assertThat(path).as("a path that no handler was asked for")
                .isIn("*", "/shop;/actuator/health", "/%73hop/actuator/health", "/shop/../orders");
        }
    }

    private static String send(int port, String method, String path) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            return "";
        }
    }

}
