package dev.migrate.lint.schema;

import dev.migrate.statement.TypeName;

/**
 * A domain.
 *
 * @param base the type that it restricts
 * @param constrained true if a value has to be looked at: a check, or not null
 * @param origin when it came to be
 * @since 0.1
 */
public record KnownDomain(TypeName base, boolean constrained, Origin origin) {

    KnownDomain restricted() {
        return new KnownDomain(this.base, true, this.origin);
    }

}
