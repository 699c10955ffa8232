package dev.migrate.catalog;

import dev.migrate.snapshot.Facet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds comments. */
final class CommentReader {

    // what initdb made has OIDs below; the schema public is made by it and then ours
    private static final String QUERY = """
            SELECT d.classoid, d.objoid, d.objsubid, d.description
            FROM pg_catalog.pg_description d
            WHERE d.objoid >= 16384
            OR (d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
                AND d.description <> 'standard public schema')
            """;

    void read(CatalogSource source, List<CatalogRow> rows) {
        Map<CatalogAddress, String> comments = new HashMap<>();
        source.list(QUERY, (row, number) -> comments
            .put(new CatalogAddress(row.getLong(1), row.getLong(2), row.getInt(3)), source.text(row.getString(4))));
        rows.forEach((row) -> {
            String comment = (row.address() != null) ? comments.get(row.address()) : null;
            if (comment != null) {
                row.put(Facet.COMMENT, comment);
            }
        });
    }

}
