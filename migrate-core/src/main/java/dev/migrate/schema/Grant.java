package dev.migrate.schema;

import java.util.List;

/**
 * What a role may do.
 *
 * @param privileges the privileges, as SQL names them
 * @param role the role, as SQL; {@code PUBLIC} for all
 * @param grantable whether it may pass them on
 * @since 0.1
 */
public record Grant(List<String> privileges, String role, boolean grantable) {

    /** Copies the list. */
    public Grant {
        privileges = List.copyOf(privileges);
    }

}
