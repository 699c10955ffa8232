package dev.migrate.boot.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The gate before servlets. */
public final class ServletGate implements Filter {

    private final MigrationGate gate;

    /**
     * Stands before everything else.
     * @param gate what decides
     */
    public ServletGate(MigrationGate gate) {
        this.gate = gate;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (this.gate.isClosed() && request instanceof HttpServletRequest http
                && this.gate.refuses(http.getMethod(), path(http))) {
            refuse((HttpServletResponse) response);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Gives the raw path. Where it does not begin with the context path, it was written
     * in another way, and it is given whole, so that it fits no open path.
     */
    private static String path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String context = request.getContextPath();
        return uri.startsWith(context + "/") ? uri.substring(context.length()) : uri;
    }

    /** Sets the status itself: {@code sendError} would begin an error dispatch. */
    private void refuse(HttpServletResponse response) throws IOException {
        byte[] body = this.gate.body();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", this.gate.retryAfter());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MigrationGate.CONTENT_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

}
