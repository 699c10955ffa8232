package dev.migrate.boot.web;

import java.util.List;

/**
 * The paths that stay open while the gate is closed.
 *
 * @param paths paths within the application
 */
public record OpenPaths(List<OpenPath> paths) {

    /** Copies the list. */
    public OpenPaths {
        paths = List.copyOf(paths);
    }

    /**
     * Gives a gate without a way through.
     * @return no path
     */
    public static OpenPaths none() {
        return new OpenPaths(List.of());
    }

    /**
     * Returns whether a request may pass. What is not written in the plainest way may
     * not: the servers, filters and handler mappings behind the gate differ in how they
     * read an encoded slash, a path parameter, an empty or a dot segment.
     * @param path the path within the application, as the client sent it
     * @return true if the path is one of these, or as far below one as that is open
     */
    boolean contain(String path) {
        return isPlain(path) && this.paths.stream().anyMatch((open) -> open.contains(path));
    }

    /** RFC 3986's unreserved characters and slashes; no empty or dot segments. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (!isPlain(path.charAt(i))) {
                return false;
            }
        }
        String closed = path + "/";
        return path.startsWith("/") && !closed.contains("//") && !closed.contains("/./") && !closed.contains("/../");
    }

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9') || "/-._~".indexOf(character) >= 0;
    }

    /**
     * One path, with what actuator serves below it: the rest is the service's own.
     *
     * @param path begins with a slash and does not end with one
     * @param segmentsBelow how many segments may follow, at most
     */
    public record OpenPath(String path, int segmentsBelow) {

        private boolean contains(String asked) {
            if (!asked.startsWith(this.path)) {
                return false;
            }
            String below = asked.substring(this.path.length());
            return below.isEmpty()
                    || (below.startsWith("/") && below.chars().filter((c) -> c == '/').count() <= this.segmentsBelow);
        }

    }

}
