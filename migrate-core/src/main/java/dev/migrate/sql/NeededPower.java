package dev.migrate.sql;

import org.jspecify.annotations.Nullable;

/**
 * A right that a statement needs and that the owner of a database does not have by
 * itself. A superuser has all of it (PostgreSQL manual, the reference pages of the
 * statements).
 *
 * @param kind what else than being a superuser is enough
 * @param name of the role, setting, extension or language; empty for
 * {@link Kind#SUPERUSER}
 * @param version the version of the extension; null for its default one
 * @since 0.1
 */
public record NeededPower(Kind kind, String name, @Nullable String version) {

    static final NeededPower SUPERUSER = new NeededPower(Kind.SUPERUSER, "");

    NeededPower(Kind kind, String name) {
        this(kind, name, null);
    }

    /** What else than being a superuser is enough. */
    public enum Kind {

        /** Nothing. */
        SUPERUSER,

        /** Membership in a role that the server has. */
        MEMBER,

        /** The privilege to set a setting, if only superusers may set it. */
        SET,

        /** The privilege to set a setting for the whole server. */
        ALTER_SYSTEM,

        /** That the extension is trusted, or there already. */
        EXTENSION,

        /** That the language is trusted. */
        LANGUAGE

    }

}
