package dev.migrate.boot.actuate.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of every answer of the endpoint, in JSON too: actuator's operations can set
 * none themselves.
 */
final class PageHeaders {

    private PageHeaders() {
    }

    static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", Stylesheet.policy());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", "no-store");
        // one address, two answers
        headers.put("Vary", "Accept");
        return headers;
    }

}
