package dev.migrate.boot.order;

import org.jspecify.annotations.Nullable;

/**
 * A bean that asks the database while the context is refreshed.
 *
 * @param bean its name
 * @param reason the property that makes it so; null if an annotation does
 */
public record EarlyUser(String bean, @Nullable String reason) {

    @Override
    public String toString() {
        return "\"" + this.bean + "\" (" + ((this.reason != null) ? this.reason : "@DependsOnDatabaseInitialization")
                + ")";
    }

}
