package dev.migrate.run;

/**
 * The version table or the history was not as it was when the step was planned: another
 * process has run in between.
 */
final class LostRowException extends RuntimeException {

    LostRowException(String revision) {
        super("the rows that revision \"" + revision + "\" was planned for are gone");
    }

}
