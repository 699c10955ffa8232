package dev.migrate.catalog;

import dev.migrate.snapshot.RowConflict;
import dev.migrate.snapshot.RowConflict.Element;
import java.util.List;

/** Columns of queries that give what two rows must not have in common. */
final class RowConflicts {

    /** That of an index, if {@code i} is a row of pg_index. */
    static final String OF_INDEX = of("NULL");

    /** That of an index's constraint, if {@code k} is a row of pg_constraint too. */
    static final String OF_CONSTRAINT = of("""
            (
                            SELECT pg_catalog.format('OPERATOR(%I.%s)', s.nspname, o.oprname)
                            FROM pg_catalog.pg_operator o
                            JOIN pg_catalog.pg_namespace s ON s.oid = o.oprnamespace
                            WHERE o.oid = k.conexclop[e.n])""");

    private RowConflicts() {
    }

    // indnullsnotdistinct is there from PostgreSQL 15
    private static String of(String operator) {
        return """
                CASE WHEN i.indisunique OR i.indisexclusion THEN ARRAY[[
                        (COALESCE(pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct', 'false')),
                        pg_catalog.pg_get_expr(i.indpred, i.indrelid)]] || ARRAY(
                            SELECT ARRAY[pg_catalog.pg_get_indexdef(i.indexrelid, e.n, false), %s]
                            FROM pg_catalog.generate_series(1, i.indnkeyatts::pg_catalog.int4) e (n)
                            ORDER BY e.n) END AS conflict""".formatted(operator);
    }

    static RowConflict value(List<TextLine> lines) {
        TextLine first = lines.get(0);
        List<Element> elements = lines.stream().skip(1).map((line) -> new Element(line.at(0), line.find(1))).toList();
        return new RowConflict(elements, first.isTrue(0), first.find(1));
    }

}
