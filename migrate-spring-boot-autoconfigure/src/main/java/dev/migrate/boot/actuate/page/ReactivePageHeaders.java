package dev.migrate.boot.actuate.page;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Sets the page's headers under WebFlux. */
public final class ReactivePageHeaders implements WebFilter {

    private final Map<String, String> headers = PageHeaders.all();

    private final PathPattern paths;

    /**
     * Watches one endpoint.
     * @param path the endpoint's path within the application
     */
    public ReactivePageHeaders(String path) {
        this.paths = PathPatternParser.defaultInstance.parse(path + "/**");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (this.paths.matches(exchange.getRequest().getPath().pathWithinApplication())) {
            HttpHeaders response = exchange.getResponse().getHeaders();
            this.headers.forEach(response::set);
        }
        return chain.filter(exchange);
    }

}
