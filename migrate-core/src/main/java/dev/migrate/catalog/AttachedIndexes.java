package dev.migrate.catalog;

import dev.migrate.snapshot.AttachedIndex;

/** The indexes of partitions below a partitioned index, and who named them. */
final class AttachedIndexes {

    /**
     * A column of a query in which {@code x} is the index as a row of pg_class; to be
     * formatted with the word at the end of a name that PostgreSQL chooses, and whether
     * the columns' names come before it.
     */
    private static final String COLUMN = """
            CASE WHEN x.relkind = 'I' THEN ARRAY(
                SELECT ARRAY[e.nspname::pg_catalog.text, a.relname, f.nspname, t.relname, %s, (
                    SELECT pg_catalog.string_agg(n.attname::pg_catalog.text, '_' ORDER BY n.attnum)
                    FROM pg_catalog.pg_attribute n
                    WHERE n.attrelid = a.oid AND %s)]
                FROM pg_catalog.pg_partition_tree(x.oid) b
                JOIN pg_catalog.pg_class a ON a.oid = b.relid AND b.level > 0
                JOIN pg_catalog.pg_namespace e ON e.oid = a.relnamespace
                JOIN pg_catalog.pg_index d ON d.indexrelid = a.oid
                JOIN pg_catalog.pg_class t ON t.oid = d.indrelid
                JOIN pg_catalog.pg_namespace f ON f.oid = t.relnamespace
                ORDER BY t.oid::pg_catalog.regclass::pg_catalog.text COLLATE "C") END AS attached""";

    /** The indexes below one that belongs to no constraint. */
    static final String OF_INDEX = COLUMN.formatted("'idx'", "true");

    /** The indexes below that of a constraint, {@code k} as a row of pg_constraint. */
    static final String OF_CONSTRAINT = COLUMN
        .formatted("CASE k.contype WHEN 'p' THEN 'pkey' WHEN 'u' THEN 'key' ELSE 'excl' END", "k.contype <> 'p'");

    private AttachedIndexes() {
    }

    static AttachedIndex value(TextLine line) {
        boolean chosen = ChosenName.is(line.at(1), line.at(3), line.find(5), line.at(4));
        return new AttachedIndex(line.name(0), line.name(2), chosen);
    }

}
