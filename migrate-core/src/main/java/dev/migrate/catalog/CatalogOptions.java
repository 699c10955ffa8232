package dev.migrate.catalog;

/**
 * Options, which the catalog holds as texts, {@code name=value} each. The server takes
 * them apart.
 */
final class CatalogOptions {

    private CatalogOptions() {
    }

    /** Gives an expression of the names and values in an array, in its order. */
    static String of(String array) {
        return of("", array);
    }

    /** Gives an expression with something before each name. */
    static String of(String prefix, String array) {
        return """
                CASE WHEN %2$s IS NOT NULL THEN ARRAY(
                    SELECT ARRAY['%1$s' || o.name, o.value]
                    FROM pg_catalog.pg_options_to_table(%2$s) WITH ORDINALITY AS o (name, value, place)
                    ORDER BY o.place) END""".formatted(prefix, array);
    }

}
