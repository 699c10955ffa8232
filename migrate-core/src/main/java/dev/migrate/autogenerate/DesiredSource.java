package dev.migrate.autogenerate;

import dev.migrate.autogenerate.Desired.Note;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.scratch.ScratchServer;
import java.util.List;

/** Where the desired schema comes from. */
@FunctionalInterface
public interface DesiredSource {

    /**
     * Reads it.
     * @param server makes databases on which it can be built
     * @param reader reads what was built
     * @return what is wanted
     * @throws dev.migrate.diagnostic.MigrateException if it cannot be built or read; no
     * database is left behind then
     */
    Desired read(ScratchServer server, CatalogReader reader);

    /**
     * Gives the tables whose partitions are made at run time, without building anything.
     * @return what its text says of them; none if it has no text
     * @throws dev.migrate.diagnostic.MigrateException if the text cannot be had
     */
    default List<Note> partitions() {
        return List.of();
    }

}
