package dev.migrate.catalog;

import dev.migrate.schema.Facet;
import java.util.List;

/** The indexes of partitions below a partitioned index, and who named them. */
final class AttachedIndexes {

    /** A column of a query in which {@code x} is the index as a row of pg_class. */
    static final String COLUMN = """
            CASE WHEN x.relkind = 'I' THEN ARRAY(
                SELECT pg_catalog.concat_ws(E'\\x01', a.oid::pg_catalog.regclass, t.oid::pg_catalog.regclass, a.relname,
                    t.relname, (
                        SELECT pg_catalog.string_agg(n.attname::pg_catalog.text, '_' ORDER BY n.attnum)
                        FROM pg_catalog.pg_attribute n
                        WHERE n.attrelid = a.oid))
                FROM pg_catalog.pg_partition_tree(x.oid) b
                JOIN pg_catalog.pg_class a ON a.oid = b.relid AND b.level > 0
                JOIN pg_catalog.pg_index d ON d.indexrelid = a.oid
                JOIN pg_catalog.pg_class t ON t.oid = d.indrelid
                ORDER BY t.oid::pg_catalog.regclass::pg_catalog.text COLLATE "C") END AS attached""";

    private AttachedIndexes() {
    }

    /** Says of each whether PostgreSQL has chosen its name, with the word at its end. */
    static void mark(CatalogRow row, String word) {
        row.change(Facet.ATTACHED, (text) -> {
            List<String> parts = List.of(text.split("\u0001", -1));
            String columns = "pkey".equals(word) ? null : parts.get(4);
            boolean chosen = ChosenName.is(parts.get(2), parts.get(3), columns, word);
            return parts.get(0) + " ON " + parts.get(1) + (chosen ? " BY DEFAULT" : "");
        });
    }

}
