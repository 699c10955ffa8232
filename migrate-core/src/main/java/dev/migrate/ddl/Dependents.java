package dev.migrate.ddl;

/**
 * What depends on an enum, a view or a routine and has to be away while that is made
 * again, all of it: the catalogs say what depends on what, and no kind of object is left
 * out. One that {@link DependentParts} does not know is refused.
 */
final class Dependents {

    // what is an internal part of another object goes and comes with it: an index with
    // its constraint, a rule with its view
    private static final String OWNER = """
            CROSS JOIN LATERAL (
                WITH RECURSIVE up(class, oid, n) AS (
                    SELECT d.classid, d.objid, 0
                    UNION ALL
                    SELECT o.refclassid, o.refobjid, up.n + 1
                    FROM up JOIN pg_catalog.pg_depend o ON o.classid = up.class AND o.objid = up.oid
                        AND o.objsubid = 0 AND o.refobjsubid = 0 AND o.deptype = 'i')
                SELECT up.class, up.oid FROM up ORDER BY up.n DESC LIMIT 1) owner""";

    private static final String PIECES = """
            CROSS JOIN LATERAL (
                WITH RECURSIVE part(class, oid) AS (
                    SELECT node.class, node.oid
                    UNION
                    SELECT i.classid, i.objid
                    FROM part JOIN pg_catalog.pg_depend i ON i.refclassid = part.class AND i.refobjid = part.oid
                        AND i.objsubid = 0 AND i.refobjsubid = 0 AND i.deptype = 'i'
                    WHERE i.classid <> 'pg_catalog.pg_class'::pg_catalog.regclass OR NOT EXISTS (
                        SELECT FROM pg_catalog.pg_class t WHERE t.oid = i.objid AND t.relkind = 't'))
                SELECT part.class, part.oid FROM part) piece""";

    private static final String QUERY = """
            WITH RECURSIVE col AS (
                SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.attinhcount, a.attgenerated, a.attnotnull, k.dims, c.reltype,
                    c.reloftype
                FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(dims)) k(oid, dims) ON k.oid = a.atttypid
                WHERE NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c')),
            -- an ALTER of the type of a column carries these along
            carried(class, oid) AS (
                SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::oid, i.indexrelid
                FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
                WHERE i.indexprs IS NULL AND i.indpred IS NULL AND c.relkind = 'r' AND NOT c.relispartition
                    AND i.indrelid IN (SELECT attrelid FROM col)
                UNION ALL
                SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, k.oid
                FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
                WHERE (k.contype = 'n' OR k.contype IN ('p', 'u') AND c.relkind = 'r' AND NOT c.relispartition)
                    AND k.conrelid IN (SELECT attrelid FROM col)
                UNION ALL
                SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, s.seqrelid FROM pg_catalog.pg_sequence s
                UNION ALL
                SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, pg_catalog.unnest(types)
                UNION ALL
                -- read apart, since PostgreSQL 14 has no such columns
                SELECT r.tableoid, r.oid FROM pg_catalog.pg_publication_rel r),
            reached(class, oid, depth) AS (
                SELECT owner.class, owner.oid, 1
                FROM pg_catalog.pg_depend d LEFT JOIN pg_catalog.pg_class c
                    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid > 0 AND c.oid = d.objid
                {owner}
                WHERE d.deptype IN ('n', 'a') AND coalesce(c.relkind, 'i') NOT IN ('r', 'p', 'f', 'c')
                    AND (d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid = ANY (types)
                        OR d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                        AND (d.refobjid, d.refobjsubid) IN (SELECT attrelid, attnum FROM col))
                    AND (d.classid, d.objid) NOT IN (SELECT class, oid FROM carried){root}
                UNION
                SELECT owner.class, owner.oid, node.depth + 1
                FROM reached node
                {pieces}
                JOIN pg_catalog.pg_depend d ON d.refclassid = piece.class AND d.refobjid = piece.oid
                    AND d.deptype IN ('n', 'a', 'P', 'S')
                {owner}
                -- of a domain nothing goes but its default
                WHERE (owner.class, owner.oid) <> (node.class, node.oid) AND node.depth < 100
                    AND NOT (node.class = 'pg_catalog.pg_type'::pg_catalog.regclass AND EXISTS (
                        SELECT FROM pg_catalog.pg_type t WHERE t.oid = node.oid AND t.typtype = 'd'))),
            node AS (
                SELECT class, oid, max(depth) AS depth FROM (
                    SELECT class, oid, depth FROM reached
                    UNION ALL
                    SELECT t.tableoid, t.oid, 0 FROM pg_catalog.pg_type t
                    WHERE t.oid = ANY (types) AND t.typtype IN ('e', 'd')) every GROUP BY class, oid),
            piece AS (
                SELECT node.class AS node_class, node.oid AS node_oid, piece.class, piece.oid
                FROM node
                {pieces}),
            ancestor(relation, depth) AS (
                SELECT inhrelid, 1 FROM pg_catalog.pg_inherits
                UNION
                SELECT i.inhrelid, ancestor.depth + 1
                FROM ancestor JOIN pg_catalog.pg_inherits i ON i.inhparent = ancestor.relation),
            level AS (SELECT relation, max(depth) AS depth FROM ancestor GROUP BY relation),
            -- row types that have such a column, at whatever depth
            holder(type) AS (
                SELECT reltype FROM col WHERE reltype <> 0
                UNION
                SELECT x.type
                FROM holder CROSS JOIN LATERAL (
                    SELECT t.oid FROM pg_catalog.pg_type t WHERE holder.type IN (t.typelem, t.typbasetype)
                    UNION ALL
                    SELECT c.reltype
                    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'
                    WHERE a.atttypid = holder.type AND NOT a.attisdropped) x(type)),
            index_part AS (
            {index}),
            part(class, oid, rank, down, up, last) AS (
            {parts}),
            written AS (
                SELECT node.depth, part.*, node.class = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                        OR node.class = 'pg_catalog.pg_type'::pg_catalog.regclass AS is_default,
                    pg_catalog.concat_ws('; ', {up}, said.sql, nullif(part.last, '')) AS sql
                FROM node JOIN part ON part.class = node.class AND part.oid = node.oid
                CROSS JOIN LATERAL (
            {annotations}) said)
            SELECT coalesce(pg_catalog.array_agg(w.down ORDER BY w.depth DESC, w.rank, w.oid DESC) FILTER (WHERE w.down <> ''), '{}'),
                coalesce(pg_catalog.array_agg(w.sql ORDER BY w.depth, w.rank DESC, w.oid) FILTER (WHERE w.sql <> ''), '{}'),
                coalesce(pg_catalog.array_agg(pg_catalog.pg_describe_object(w.class, w.oid, 0)
                    ORDER BY w.depth, w.rank DESC, w.oid) FILTER (WHERE w.sql <> ''), '{}'),
                coalesce(pg_catalog.array_agg(w.is_default
                    ORDER BY w.depth, w.rank DESC, w.oid) FILTER (WHERE w.sql <> ''), '{}'), (
                SELECT pg_catalog.string_agg(DISTINCT
                    pg_catalog.pg_describe_object(refused.class, refused.oid, refused.sub), ', ') FROM (
            {refused}) refused)
            INTO down, up, objects, defaults, blocked FROM written w;
            {publications}""";

    private Dependents() {
    }

    /**
     * Reads what depends on an enum: what is taken down, what is put up again, and what
     * can be neither.
     */
    static String sql() {
        return sql("", "nullif(part.up, '')");
    }

    /**
     * Reads the same of an object with what depends on it, which is put up as it was.
     */
    static String ofRoot() {
        return sql("\n    UNION ALL\n    SELECT root_class, root_oid, 1",
                "CASE WHEN node.class = root_class AND node.oid = root_oid THEN former || E'\\n' ELSE nullif(part.up, '') END");
    }

    private static String sql(String root, String up) {
        return QUERY.replace("{root}", root)
            .replace("{up}", up)
            .replace("{parts}", indented(DependentParts.PARTS, 1))
            .replace("{index}", indented(DependentParts.INDEX, 1))
            .replace("{publications}", DependentParts.PUBLICATIONS)
            .replace("{annotations}", indented(EnumAnnotations.SAID, 2))
            .replace("{refused}", indented(DependentRefusals.REFUSED, 2))
            .replace("{owner}", indented(OWNER, 1).strip())
            .replace("{pieces}", indented(PIECES, 1).strip());
    }

    private static String indented(String sql, int steps) {
        return sql.indent(4 * steps).stripTrailing();
    }

}
