package dev.migrate.catalog;

/**
 * Where PostgreSQL keeps an object, as {@code pg_depend} says it.
 *
 * @param catalog the OID of the catalog
 * @param object the OID of the row
 * @param column the number of a column; 0 for the object itself
 */
record CatalogAddress(long catalog, long object, int column) {

    /** The OID of {@code pg_class}; those of catalogs are the same in every database. */
    static final long RELATIONS = 1259;

    /** The OID of {@code pg_constraint}. */
    static final long CONSTRAINTS = 2606;

    /** The OID of {@code pg_publication}. */
    static final long PUBLICATIONS = 6104;

    CatalogAddress whole() {
        return new CatalogAddress(this.catalog, this.object, 0);
    }

}
