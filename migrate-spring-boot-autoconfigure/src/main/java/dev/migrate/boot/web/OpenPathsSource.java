package dev.migrate.boot.web;

/** Knows what stays open while the gate is closed. */
@FunctionalInterface
public interface OpenPathsSource {

    /**
     * Gives the paths, once all beans exist.
     * @return the paths of the service's own port
     */
    OpenPaths openPaths();

}
