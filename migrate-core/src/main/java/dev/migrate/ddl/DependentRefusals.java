package dev.migrate.ddl;

/** What stands in the way of an object that is to be made again. */
final class DependentRefusals {

    /** Reads class, object and column of each. */
    static final String REFUSED = """
            -- a kind of object that is not known, or a circle
            SELECT node.class, node.oid, 0 AS sub FROM node
            WHERE node.depth >= 100
                OR NOT EXISTS (SELECT FROM part WHERE part.class = node.class AND part.oid = node.oid)
            UNION ALL
            -- what an extension owns, has a security label, or is of another session
            SELECT piece.class, piece.oid, 0 FROM piece
            WHERE EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = piece.class AND d.objid = piece.oid AND d.deptype = 'e')
                OR EXISTS (SELECT FROM pg_catalog.pg_seclabel s WHERE s.classoid = piece.class AND s.objoid = piece.oid)
                OR piece.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND EXISTS (
                    SELECT FROM pg_catalog.pg_class c WHERE c.oid = piece.oid AND c.relpersistence = 't')
                OR piece.class = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND EXISTS (
                    SELECT FROM pg_catalog.pg_trigger t WHERE t.oid = piece.oid AND t.tgisinternal AND t.tgenabled <> 'O')
            UNION ALL
            -- the definition of a domain comes before the routines
            SELECT k.tableoid, k.oid, 0
            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_depend d ON d.classid = k.tableoid AND d.objid = k.oid
            JOIN node ON node.class = d.refclassid AND node.oid = d.refobjid
                AND node.class = 'pg_catalog.pg_proc'::pg_catalog.regclass
            WHERE k.contypid <> 0
            UNION ALL
            -- a generated column can be given another expression from PostgreSQL 17
            SELECT f.tableoid, f.oid, 0
            FROM pg_catalog.pg_attrdef f JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
            WHERE f.oid IN (SELECT oid FROM node) AND a.attgenerated <> '' AND (a.atttypid = ANY (types) OR a.attnotnull
                OR pg_catalog.current_setting('server_version_num')::int < 170000)
            UNION ALL
            -- PostgreSQL writes and takes no parameters of these
            SELECT k.tableoid, k.oid, 0
            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class x ON x.oid = k.conindid
            WHERE k.oid IN (SELECT oid FROM node) AND k.contype = 'x' AND x.relkind = 'I' AND x.reloptions IS NOT NULL
            UNION ALL
            -- arrays of arrays, typed tables, columns of several parents, columns of a partition key
            SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, col.attrelid, col.attnum FROM col
            WHERE col.dims > 1 OR col.reloftype <> 0 OR col.attinhcount > 1 OR EXISTS (
                SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND d.objid = col.attrelid AND d.objsubid = col.attnum AND d.refclassid = d.classid
                    AND d.refobjid = d.objid AND d.refobjsubid = 0 AND d.deptype = 'i')
            UNION ALL
            -- rows within columns
            SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum
            FROM holder JOIN pg_catalog.pg_attribute a ON a.atttypid = holder.type AND NOT a.attisdropped
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm', 'f')""";

    private DependentRefusals() {
    }

}
