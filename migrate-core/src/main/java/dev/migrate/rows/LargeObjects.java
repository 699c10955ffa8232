package dev.migrate.rows;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Large objects for columns of type {@code oid}, most of which hold their ids: a
 * conversion that reads them must find them.
 */
final class LargeObjects {

    /** The OID of the type {@code oid}. */
    static final long TYPE = 26;

    private static final int FIRST = 910_000_001;

    private static final int COUNT = 20;

    private LargeObjects() {
    }

    static List<String> ids() {
        return IntStream.range(FIRST, FIRST + COUNT).mapToObj(Integer::toString).toList();
    }

    /**
     * Gives a text, as SQL, of what a large object holds, if one has an id and may be
     * read.
     * @param id the id, as SQL
     * @param otherwise the text for another number, as SQL
     */
    static String content(String id, String otherwise) {
        return "CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata o WHERE o.oid = " + id
                + " AND pg_catalog.pg_has_role(o.lomowner, 'USAGE'))"
                + " THEN 'object ' || pg_catalog.encode(pg_catalog.lo_get(" + id + "), 'hex') ELSE " + otherwise
                + " END";
    }

    /**
     * Creates those that are missing.
     * @throws SQLException if the server refuses it
     */
    static void create(Server server) throws SQLException {
        server.run("""
                SELECT pg_catalog.lo_from_bytea(id::pg_catalog.oid, CASE id %% 4 WHEN 0 THEN ''::bytea
                    WHEN 1 THEN '\\x00ff'::bytea ELSE pg_catalog.convert_to('object ' || id, 'UTF8') END)
                FROM pg_catalog.generate_series(%d, %d) AS id
                WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata o WHERE o.oid = id::pg_catalog.oid)
                """.formatted(FIRST, FIRST + COUNT - 1));
    }

}
