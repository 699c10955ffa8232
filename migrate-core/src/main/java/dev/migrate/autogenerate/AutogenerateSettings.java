package dev.migrate.autogenerate;

import dev.migrate.authoring.RevisionRewriter;
import dev.migrate.authoring.SchemaDiffFilter;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.scratch.ScratchSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of autogenerate: what is compared, and where it is tried.
 *
 * @param desired where the desired schema comes from; null if none is set
 * @param scratch where throw-away databases are made
 * @param scope what of a database is looked at
 * @param filters decide which differences count; all must keep one
 * @param rewriters change what is written, in order
 * @param serverVersion the oldest major version of PostgreSQL that must be able to run
 * what is written; 0 for that of the live server
 */
public record AutogenerateSettings(@Nullable DesiredSource desired, ScratchSettings scratch, CatalogScope scope,
        List<SchemaDiffFilter> filters, List<RevisionRewriter> rewriters, int serverVersion) {

    /** Copies the lists. */
    public AutogenerateSettings {
        filters = List.copyOf(filters);
        rewriters = List.copyOf(rewriters);
    }

    /** Returns whether commands may be expected to make a scratch database. */
    public boolean isScratchExpected() {
        return this.desired != null || this.scratch.url() != null;
    }

}
