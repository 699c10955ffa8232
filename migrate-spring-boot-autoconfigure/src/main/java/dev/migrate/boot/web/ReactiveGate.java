package dev.migrate.boot.web;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webflux.filter.OrderedWebFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The gate before WebFlux handlers. */
public final class ReactiveGate implements OrderedWebFilter {

    private final MigrationGate gate;

    /**
     * Stands before everything else.
     * @param gate what decides
     */
    public ReactiveGate(MigrationGate gate) {
        this.gate = gate;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().pathWithinApplication().value();
        if (isManagement(exchange) || !this.gate.isClosed()) {
            return chain.filter(exchange);
        }
        if (this.gate.refuses(request.getMethod().name(), path)) {
            return refuse(exchange.getResponse());
        }
        // reactor-netty 1.3.7 may leave a connection unread whose answer another thread
        // ended, as those of actuator are
        // (its issue 4361); no request may wait on one while the gate is closed
        exchange.getResponse().getHeaders().setConnection("close");
        return chain.filter(exchange);
    }

    /** A management port of its own runs the filters of the service too. */
    private static boolean isManagement(ServerWebExchange exchange) {
        ApplicationContext context = exchange.getApplicationContext();
        return context != null && WebServerApplicationContext.hasServerNamespace(context, "management");
    }

    private Mono<Void> refuse(ServerHttpResponse response) {
        byte[] body = this.gate.body();
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, this.gate.retryAfter());
        headers.setCacheControl("no-store");
        headers.setContentType(MediaType.parseMediaType(MigrationGate.CONTENT_TYPE));
        headers.setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

}
