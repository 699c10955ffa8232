package dev.migrate.rows;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Large objects for columns of type {@code oid}, most of which hold their ids: a
 * conversion that reads them must find them.
 */
final class LargeObjects {

    private static final int FIRST = 910_000_001;

    private static final int COUNT = 20;

    private LargeObjects() {
    }

    static List<String> ids() {
        return IntStream.range(FIRST, FIRST + COUNT).mapToObj(Integer::toString).toList();
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
