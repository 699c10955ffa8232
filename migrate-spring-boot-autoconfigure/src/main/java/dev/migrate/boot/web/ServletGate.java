package dev.migrate.boot.web;

import jakarta.servlet.DispatcherType;
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

    /** Of a request that was let through: the path that it was let through with. */
    private static final String PASSED = ServletGate.class.getName() + ".passed";

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
        if (this.gate.isClosed() && request instanceof HttpServletRequest http && !passes(http)) {
            refuse((HttpServletResponse) response);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * An open endpoint's own error is reported by the container's error page, which is
     * not an open path. It passes for a request that has passed, and so does an
     * asynchronous one that goes on at the path that has; a way to anywhere else is asked
     * for its path.
     */
    private boolean passes(HttpServletRequest request) {
        String path = path(request);
        Object passed = request.getAttribute(PASSED);
        DispatcherType type = request.getDispatcherType();
        boolean goesOn = (type == DispatcherType.ERROR && passed != null)
                || (type == DispatcherType.ASYNC && path.equals(passed));
        if (!goesOn && this.gate.refuses(request.getMethod(), path)) {
            return false;
        }
        if (type == DispatcherType.REQUEST || type == DispatcherType.ERROR) {
            request.setAttribute(PASSED, path);
        }
        return true;
    }

    /**
     * Gives the raw path. If it does not begin with the context path, it was written in
     * another way, and it is given whole, so that it fits no open path.
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
