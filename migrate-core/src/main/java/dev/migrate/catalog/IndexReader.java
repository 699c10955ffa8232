package dev.migrate.catalog;

import dev.migrate.schema.IndexText;
import java.util.List;

/** Reads indexes that belong to no constraint and that no partitioned index brings. */
final class IndexReader implements ObjectReader {

    private static final String QUERY = """
            SELECT x.tableoid AS class, x.oid, 'INDEX' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, x.relname AS id_name,
                ARRAY[i.indisunique::pg_catalog.text, pg_catalog.format('CREATE %%sINDEX %%I ON %%s%%I.%%I ',
                    CASE WHEN i.indisunique THEN 'UNIQUE ' END, x.relname,
                    CASE WHEN x.relkind = 'I' THEN 'ONLY ' END, c.nspname, c.relname),
                    pg_catalog.pg_get_indexdef(x.oid)] AS index,
                NOT i.indisvalid AS invalid, s.spcname AS tablespace,
                ARRAY(
                    SELECT ARRAY[a.attnum, a.attstattarget]::pg_catalog.text[]
                    FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = x.oid AND a.attstattarget >= 0
                    ORDER BY a.attnum) AS column_targets,
                %s,
                %s
            FROM relations c
            JOIN pg_catalog.pg_index i ON i.indrelid = c.oid
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
            WHERE c.relkind IN ('r', 'p', 'm')
            AND NOT x.relispartition
            AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_constraint k
                WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
            ORDER BY c.nspname, c.relname, x.relname
            """.formatted(RowConflicts.OF_INDEX, AttachedIndexes.OF_INDEX);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

    /**
     * Makes an index of whether it is unique, how its definition begins, and all of it.
     */
    static IndexText value(TextLine line) {
        String start = line.at(1);
        String definition = line.at(2);
        if (!definition.startsWith(start)) {
            throw new IllegalStateException("no " + start + "at the start of " + definition);
        }
        return new IndexText(line.isTrue(0), definition.substring(start.length()));
    }

}
