package dev.migrate.connection;

import org.jspecify.annotations.Nullable;

/**
 * How connections are used.
 *
 * @param role whom to act as ({@code SET ROLE}), as PostgreSQL stores its name; the login
 * user is its member. Null for the login user
 * @param mode whether each is a session
 * @since 0.1
 */
public record SessionUse(@Nullable String role, SessionMode mode) {

    /** As the login user, on what can be seen to be a session. */
    public static final SessionUse DEFAULT = new SessionUse(null, SessionMode.DETECT);

    /**
     * Acts as another role than the login user.
     * @param role as PostgreSQL stores its name
     * @return how connections are used
     */
    public static SessionUse as(String role) {
        return new SessionUse(role, SessionMode.DETECT);
    }

}
