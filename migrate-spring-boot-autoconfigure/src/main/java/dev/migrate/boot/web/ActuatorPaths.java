package dev.migrate.boot.web;

import dev.migrate.boot.web.OpenPaths.OpenPath;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;

/** Where the service's own port has actuator's health and migrations endpoints. */
public final class ActuatorPaths implements OpenPathsSource {

    /** Health has components within components. */
    private static final Map<EndpointId, Integer> SEGMENTS_BELOW = Map.of(EndpointId.of("health"), Integer.MAX_VALUE,
            EndpointId.of("migrations"), 2);

    private final Supplier<@Nullable PathMappedEndpoints> endpoints;

    private final Supplier<String> prefix;

    private final Port port;

    /**
     * Puts the question together.
     * @param endpoints actuator's endpoints; null if there are none
     * @param prefix what comes before every path, beside the context path; may be empty
     * @param port where the endpoints are
     */
    public ActuatorPaths(Supplier<@Nullable PathMappedEndpoints> endpoints, Supplier<String> prefix, Port port) {
        this.endpoints = endpoints;
        this.prefix = prefix;
        this.port = port;
    }

    @Override
    public OpenPaths openPaths() {
        PathMappedEndpoints mapped = this.endpoints.get();
        if (mapped == null) {
            return OpenPaths.none();
        }
        String before = this.prefix.get();
        return new OpenPaths(SEGMENTS_BELOW.keySet().stream().flatMap((id) -> paths(mapped, id, before)).toList());
    }

    private Stream<OpenPath> paths(PathMappedEndpoints mapped, EndpointId id, String before) {
        Stream<OpenPath> additional = mapped.getAdditionalPaths(WebServerNamespace.SERVER, id)
            .stream()
            .map((path) -> new OpenPath(before + path, 0));
        String root = mapped.getRootPath(id);
        if (this.port == Port.SEPARATE || root == null) {
            return additional;
        }
        // as the web frameworks map it; PathMappedEndpoints keeps a leading slash twice
        String path = new EndpointMapping(mapped.getBasePath()).createSubPath(root);
        return Stream.concat(Stream.of(new OpenPath(before + path, SEGMENTS_BELOW.getOrDefault(id, 0))), additional);
    }

    /** Which port actuator answers on. */
    public enum Port {

        /** The service's own. */
        SHARED,

        /** Another, or none: only additional paths are on the service's. */
        SEPARATE

    }

}
