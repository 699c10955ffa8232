package dev.migrate.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives or takes privileges.
 *
 * @param granted true if they are given
 * @param privileges as SQL lists them
 * @param on the objects as SQL names them: {@code TABLE orders},
 * {@code ALL TABLES IN SCHEMA app}; for default privileges {@code TABLES}
 * @param roles who, as SQL spells them
 * @param terms what else is said
 * @param defaults for objects that are yet to be made: what stands after ALTER DEFAULT
 * PRIVILEGES, perhaps empty; null for objects that are there
 * @since 0.1
 */
public record Privileges(boolean granted, String privileges, String on, List<String> roles, Terms terms,
        @Nullable String defaults) implements Operation {

    /** Copies the list. */
    public Privileges {
        roles = List.copyOf(roles);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.privileges(this);
    }

    /**
     * What else is said of privileges.
     *
     * @param grantOption whether the roles may pass on what they are given; of what is
     * taken, whether only that is taken
     * @param cascade whether what the roles have passed on is taken too
     */
    public record Terms(boolean grantOption, boolean cascade) {

        /** Nothing else. */
        public static final Terms NONE = new Terms(false, false);

    }

}
