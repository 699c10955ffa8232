package dev.migrate.ddl;

import dev.migrate.change.TypeAlteration.RebuildEnum;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;
import java.util.Map;

/**
 * An enum that is built anew: PostgreSQL can neither remove nor reorder values. One block
 * reads the catalog for what depends on the type and on the domains over it, takes it
 * down, makes the types anew, changes the columns, and puts the rest up again from its
 * own definitions, which name the types and so find the new ones. What it does not know
 * (an aggregate, a cast, a range type, a rule of a table) it names before it touches
 * anything. A generated column can be given another expression, and so be freed for a
 * moment, from PostgreSQL 17; one of the type itself cannot.
 */
final class EnumRebuild {

    private static final String BLOCK = """
            DECLARE
                enum oid := {type}::pg_catalog.regtype;
                labels text[] := {labels};
                types oid[];
                names text[];
                dims int[];
                former text[];
                anew text[];
                after text[];
                down text[] := '{}';
                up text[] := '{}';
                change text[];
                blocked text;
                step text;
            BEGIN
                WITH RECURSIVE kind(oid, domain, name, dims, depth) AS (
                    SELECT x.oid, false, pg_catalog.format('%I.%I', n.nspname, t.typname) || x.brackets, x.dims, 0
                    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                    CROSS JOIN LATERAL (VALUES (t.oid, '', 0), (t.typarray, '[]', 1)) x(oid, brackets, dims)
                    WHERE t.oid = enum
                    UNION ALL
                    SELECT x.oid, x.brackets = '', pg_catalog.format('%I.%I', n.nspname, t.typname) || x.brackets,
                        kind.dims + x.dims, kind.depth + 1
                    FROM kind JOIN pg_catalog.pg_type t ON t.typbasetype = kind.oid AND t.typtype = 'd'
                    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                    CROSS JOIN LATERAL (VALUES (t.oid, '', 0), (t.typarray, '[]', 1)) x(oid, brackets, dims)),
                named AS (
                    SELECT kind.name, kind.domain, kind.depth, t.*, base.name AS base
                    FROM kind JOIN pg_catalog.pg_type t ON t.oid = kind.oid LEFT JOIN kind base ON base.oid = t.typbasetype
                    WHERE kind.domain OR t.oid = enum)
                SELECT (SELECT pg_catalog.array_agg(kind.oid ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
                    (SELECT pg_catalog.array_agg(kind.name ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
                    (SELECT pg_catalog.array_agg(kind.dims ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
                    pg_catalog.array_agg(pg_catalog.format('ALTER TYPE %s RENAME TO %I', name,
                        pg_catalog.left(typname, 55) || '_rebuilt') ORDER BY depth, oid),
                    pg_catalog.array_agg(pg_catalog.format('CREATE DOMAIN %s AS %s%s%s%s', name, base,
                            ' DEFAULT ' || pg_catalog.pg_get_expr(typdefaultbin, 0),
                            CASE WHEN typnotnull THEN coalesce((
                                SELECT pg_catalog.format(' CONSTRAINT %I NOT NULL', conname)
                                FROM pg_catalog.pg_constraint WHERE contypid = named.oid AND contype = 'n'), ' NOT NULL') END,
                            (SELECT pg_catalog.string_agg(pg_catalog.format(' CONSTRAINT %I %s', conname,
                                pg_catalog.pg_get_constraintdef(k.oid)), '' ORDER BY k.conname)
                            FROM pg_catalog.pg_constraint k
                            WHERE k.contypid = named.oid AND k.contype = 'c' AND k.convalidated))
                        ORDER BY depth, oid) FILTER (WHERE domain),
                    pg_catalog.array_agg(pg_catalog.format('ALTER TYPE %s OWNER TO %I', name,
                            pg_catalog.pg_get_userbyid(typowner))
                        || CASE WHEN NOT EXISTS (SELECT FROM pg_catalog.aclexplode(typacl) WHERE grantee = 0)
                            AND typacl IS NOT NULL
                            THEN pg_catalog.format('; REVOKE ALL ON TYPE %s FROM PUBLIC', name) ELSE '' END
                        || coalesce((
                            SELECT pg_catalog.string_agg(pg_catalog.format('; GRANT USAGE ON TYPE %s TO %I%s', name,
                                pg_catalog.pg_get_userbyid(x.grantee),
                                CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END), '' ORDER BY x.place)
                            FROM pg_catalog.aclexplode(typacl)
                                WITH ORDINALITY x(grantor, grantee, privilege, is_grantable, place)
                            WHERE x.grantee NOT IN (0, typowner)), '')
                        || coalesce((
                            SELECT pg_catalog.format('; COMMENT ON TYPE %s IS %L', name, description)
                            FROM pg_catalog.pg_description
                            WHERE classoid = 'pg_catalog.pg_type'::pg_catalog.regclass AND objoid = named.oid), '')
                        || coalesce((
                            SELECT pg_catalog.string_agg(CASE WHEN k.convalidated THEN ''
                                ELSE pg_catalog.format('; ALTER DOMAIN %s ADD CONSTRAINT %I %s', name, k.conname,
                                    pg_catalog.pg_get_constraintdef(k.oid)) END
                                || coalesce(pg_catalog.format('; COMMENT ON CONSTRAINT %I ON DOMAIN %s IS %L', k.conname,
                                    name, m.description), ''), '' ORDER BY k.conname)
                            FROM pg_catalog.pg_constraint k LEFT JOIN pg_catalog.pg_description m ON m.objoid = k.oid
                                AND m.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
                            WHERE k.contypid = named.oid AND (m.objoid IS NOT NULL OR NOT k.convalidated)), '')
                        ORDER BY depth, oid)
                INTO types, names, dims, former, anew, after FROM named;
                SELECT coalesce(pg_catalog.array_agg(pg_catalog.format(CASE c.relkind
                        WHEN 'c' THEN 'ALTER TYPE %s ALTER ATTRIBUTE %I TYPE %s'
                        ELSE 'ALTER TABLE %s ALTER COLUMN %I TYPE %s USING %s' END,
                        a.attrelid::pg_catalog.regclass, a.attname, k.name,
                        pg_catalog.format(CASE k.dims WHEN 0 THEN {scalar} ELSE {array} END, a.attname) || '::' || k.name)
                        ORDER BY a.attrelid, a.attnum), '{}')
                INTO change
                FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(names), pg_catalog.unnest(dims)) k(oid, name, dims)
                    ON k.oid = a.atttypid
                WHERE NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c') AND a.attinhcount = 0;
                WITH RECURSIVE col AS (
                    SELECT a.attrelid, a.attnum, a.atttypid FROM pg_catalog.pg_attribute a
                    WHERE a.atttypid = ANY (types) AND NOT a.attisdropped),
                dep(classid, objid) AS (
                    SELECT d.classid, d.objid FROM pg_catalog.pg_depend d
                    WHERE d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid = ANY (types)
                        OR d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                        AND (d.refobjid, d.refobjsubid) IN (SELECT attrelid, attnum FROM col)
                    UNION
                    SELECT d.classid, d.objid FROM dep JOIN pg_catalog.pg_depend d ON d.refobjid = dep.objid
                        AND d.refclassid = dep.classid AND d.deptype = 'n'
                    WHERE dep.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass),
                seen(oid, depth) AS (
                    SELECT r.ev_class, 1 FROM dep JOIN pg_catalog.pg_rewrite r ON r.oid = dep.objid
                    WHERE dep.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                    UNION
                    SELECT r.ev_class, seen.depth + 1
                    FROM seen
                    JOIN pg_catalog.pg_depend d ON d.refobjid = seen.oid
                        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                        AND d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                    JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid AND r.ev_class <> seen.oid),
                part(place, rank, down, up) AS (
            {parts})
                SELECT coalesce(pg_catalog.array_agg(part.down ORDER BY place, rank), '{}'),
                    coalesce(pg_catalog.array_agg(part.up ORDER BY place DESC, rank DESC), '{}'), (
                    SELECT pg_catalog.string_agg(DISTINCT pg_catalog.pg_describe_object(dep.classid, dep.objid, 0), ', ')
                    FROM dep
            {blocked})
                INTO down, up, blocked FROM part;
                IF blocked IS NOT NULL THEN
                    RAISE EXCEPTION 'enum % cannot be built anew while this depends on it: %', names[1], blocked
                    USING ERRCODE = '2BP01', HINT = 'Drop it before, and create it again after.';
                END IF;
                FOREACH step IN ARRAY down || former LOOP
                    EXECUTE step;
                END LOOP;
                EXECUTE pg_catalog.format('CREATE TYPE %s AS ENUM (%s)', names[1], (
                    SELECT pg_catalog.string_agg(pg_catalog.quote_literal(label), ', ' ORDER BY place)
                    FROM pg_catalog.unnest(labels) WITH ORDINALITY AS all_labels(label, place)));
                FOREACH step IN ARRAY anew || change || up || after LOOP
                    EXECUTE step;
                END LOOP;
                FOR step IN
                    SELECT t.oid::pg_catalog.regtype::text
                    FROM pg_catalog.unnest(types) WITH ORDINALITY AS all_types(oid, place)
                    JOIN pg_catalog.pg_type t ON t.oid = all_types.oid AND t.typtype IN ('d', 'e') ORDER BY place DESC
                LOOP
                    EXECUTE pg_catalog.format('DROP TYPE %s', step);
                END LOOP;
            END
            """;

    private EnumRebuild() {
    }

    static String sql(QualifiedName type, RebuildEnum change) {
        return "DO " + DollarQuote.of(BLOCK.replace("{parts}", EnumDependents.QUERY.indent(8).stripTrailing())
            .replace("{blocked}", EnumDependents.BLOCKED.indent(8).stripTrailing())
            .replace("{type}", SqlLiteral.quote(type.sql()))
            .replace("{labels}", labels(change))
            .replace("{array}", SqlLiteral.quote(array(change.replacements())))
            .replace("{scalar}", SqlLiteral.quote(scalar(change.replacements()))));
    }

    private static String labels(RebuildEnum change) {
        if (change.dropped() == null) {
            return "ARRAY[" + Words.literals(change.values()) + "]";
        }
        return """
                ARRAY(
                        SELECT enumlabel::text FROM pg_catalog.pg_enum
                        WHERE enumtypid = enum AND enumlabel <> %s ORDER BY enumsortorder)"""
            .formatted(SqlLiteral.quote(change.dropped()));
    }

    // both are given to format() with the column's name
    private static String array(Map<String, String> replacements) {
        String value = "%I::text[]";
        for (Map.Entry<String, String> entry : replacements.entrySet()) {
            value = "array_replace(" + value + ", " + escaped(entry.getKey()) + ", " + escaped(entry.getValue()) + ")";
        }
        return value;
    }

    private static String scalar(Map<String, String> replacements) {
        if (replacements.isEmpty()) {
            return "%I::text";
        }
        StringBuilder value = new StringBuilder("(CASE %1$I::text");
        replacements
            .forEach((from, to) -> value.append(" WHEN ").append(escaped(from)).append(" THEN ").append(escaped(to)));
        return value.append(" ELSE %1$I::text END)").toString();
    }

    private static String escaped(String value) {
        return SqlLiteral.quote(value).replace("%", "%%");
    }

}
