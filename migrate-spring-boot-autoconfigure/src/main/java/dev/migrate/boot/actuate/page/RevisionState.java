package dev.migrate.boot.actuate.page;

import java.util.Locale;

/** The state of one revision; names the class of its picture too. */
enum RevisionState {

    /** It is part of the database. */
    APPLIED("applied"),

    /** It runs at this moment. */
    RUNNING("running"),

    /** Its last attempt failed, wholly or in part. */
    FAILED("failed"),

    /** It is applied, and its text differs since. */
    CHANGED("changed since"),

    /** The database has it, the application does not. */
    UNKNOWN("not known here"),

    /** The next upgrade runs it. */
    PENDING("pending"),

    /** It is not applied, and no target asks for it. */
    OUTSIDE("outside the target");

    private final String text;

    RevisionState(String text) {
        this.text = text;
    }

    String text() {
        return this.text;
    }

    String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }

}
