package dev.migrate.lint;

/**
 * The version of PostgreSQL that statements are judged for.
 *
 * @param major the major version: 18
 * @param minor the minor version; -1 if it is not known
 * @since 0.1
 */
public record ServerVersion(int major, int minor) {

    /** The newest that is known. */
    public static final ServerVersion NEWEST = new ServerVersion(18, -1);

    /**
     * Reads a version.
     * @param text {@code 18} or {@code 14.3}
     * @return the version
     * @throws IllegalArgumentException if it is neither
     */
    public static ServerVersion parse(String text) {
        int dot = text.indexOf('.');
        try {
            return (dot < 0) ? new ServerVersion(Integer.parseInt(text), -1) : new ServerVersion(
                    Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
        }
        catch (NumberFormatException ex) {
            throw new IllegalArgumentException("\"" + text + "\" is not a version of PostgreSQL", ex);
        }
    }

    /**
     * Compares the major version.
     * @param version a major version
     * @return true if this is the same or newer
     */
    public boolean isAtLeast(int version) {
        return this.major >= version;
    }

    @Override
    public String toString() {
        return (this.minor < 0) ? String.valueOf(this.major) : this.major + "." + this.minor;
    }

}
