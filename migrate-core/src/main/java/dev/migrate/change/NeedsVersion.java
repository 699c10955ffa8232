package dev.migrate.change;

/**
 * It needs a server of some version.
 *
 * @param version the first major version that can run it
 * @since 0.1
 */
public record NeedsVersion(int version) implements Hazard {

    @Override
    public String text() {
        return "it needs PostgreSQL " + this.version;
    }

}
