package dev.migrate.catalog;

import dev.migrate.schema.SchemaSnapshot;
import dev.migrate.session.DatabaseSession;

/** Reads what a database has. */
public final class CatalogReader {

    private final CatalogScope scope;

    /**
     * Reads what is in scope.
     * @param scope what is looked at
     */
    public CatalogReader(CatalogScope scope) {
        this.scope = scope;
    }

    /**
     * Reads in one repeatable-read transaction. Names are written as the session's search
     * path lets them be.
     * @param session the connection, in no transaction
     * @return what is there
     */
    public SchemaSnapshot read(DatabaseSession session) {
        throw new UnsupportedOperationException(this.scope.toString() + session);
    }

}
