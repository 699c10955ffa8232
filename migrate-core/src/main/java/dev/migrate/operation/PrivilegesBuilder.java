package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.change.Privileges;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import java.util.List;

/**
 * Says how privileges are given or taken.
 *
 * @since 0.1
 */
public final class PrivilegesBuilder extends Draft {

    private final Privileges privileges;

    private boolean withGrantOption;

    private boolean grantOptionOnly;

    private boolean cascade;

    PrivilegesBuilder(Privileges privileges) {
        this.privileges = privileges;
    }

    /**
     * Lets the roles pass on what they are given.
     * @return this change
     */
    public PrivilegesBuilder withGrantOption() {
        return edit(this, (changed) -> changed.withGrantOption = true);
    }

    /**
     * Takes from the roles only that they may pass the privileges on, which they keep.
     * @return this change
     */
    public PrivilegesBuilder grantOptionOnly() {
        return edit(this, (changed) -> changed.grantOptionOnly = true);
    }

    /**
     * Takes the privileges also from those to whom the roles have passed them on. The
     * downgrade gives them back as the roles that had passed them on.
     * @return this change
     */
    public PrivilegesBuilder cascade() {
        return edit(this, (changed) -> changed.cascade = true);
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        boolean granted = this.privileges.granted();
        if (granted && (this.cascade || this.grantOptionOnly)) {
            throw new BadOperationException("privileges that are granted have an option of REVOKE",
                    "Remove .cascade() and .grantOptionOnly().");
        }
        if (!granted && this.withGrantOption) {
            throw new BadOperationException("privileges that are revoked have an option of GRANT",
                    "Write .grantOptionOnly(), or remove .withGrantOption().");
        }
        return List.of(new Privileges(granted, this.privileges.privileges(), this.privileges.on(),
                roles(this.privileges.roles()),
                new Privileges.Terms(this.withGrantOption || this.grantOptionOnly, this.cascade),
                this.privileges.defaults()));
    }

}
