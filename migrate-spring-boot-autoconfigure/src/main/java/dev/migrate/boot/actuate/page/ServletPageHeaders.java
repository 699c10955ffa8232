package dev.migrate.boot.actuate.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Sets the page's headers under a servlet container; mapped to the endpoint's paths. */
public final class ServletPageHeaders implements Filter {

    private final Map<String, String> headers = PageHeaders.all();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            this.headers.forEach(http::setHeader);
        }
        chain.doFilter(request, response);
    }

}
