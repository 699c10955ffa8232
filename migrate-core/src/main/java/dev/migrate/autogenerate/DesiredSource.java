package dev.migrate.autogenerate;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.scratch.ScratchServer;

/** Where the desired schema comes from. */
@FunctionalInterface
public interface DesiredSource {

    /**
     * Reads it.
     * @param server makes databases on which it can be built
     * @param reader reads what was built
     * @return what is wanted
     * @throws dev.migrate.diagnostic.MigrateException where it cannot be built or read;
     * no database is left behind then
     */
    Desired read(ScratchServer server, CatalogReader reader);

}
