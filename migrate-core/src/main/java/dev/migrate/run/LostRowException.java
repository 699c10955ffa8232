package dev.migrate.run;

/**
 * The version table was not as it was when the step was planned: somebody else has run in
 * between.
 */
final class LostRowException extends RuntimeException {

    LostRowException(String revision) {
        super("the version rows that revision \"" + revision + "\" was planned for are gone");
    }

}
