package dev.migrate.report;

/**
 * A revision that another application has applied.
 *
 * @param revision its id
 * @param application the application that the history names
 * @param collides true if this application has another revision of the same id
 * @since 0.1
 */
public record OtherRevision(String revision, String application, boolean collides) {

}
