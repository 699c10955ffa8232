package dev.migrate.catalog;

import java.util.List;

/** Reads all objects of one kind, or of a few that one query can give. */
interface ObjectReader {

    List<CatalogRow> read(CatalogSource source);

}
