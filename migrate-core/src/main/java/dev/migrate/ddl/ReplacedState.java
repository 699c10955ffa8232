package dev.migrate.ddl;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.SqlLiteral;

/**
 * What a view or routine is before another takes its place, as the statement that puts it
 * back. PostgreSQL takes no column away from a view, so that one that has more columns by
 * then is dropped, and what hung on it is given back, without what default privileges
 * give.
 */
final class ReplacedState {

    private static final String VIEW = """
            SELECT 'DO ' || quote_literal('DECLARE
                wider boolean := (SELECT count(*) > ' || (SELECT count(*) FROM pg_attribute
                    WHERE attrelid = v.oid AND attnum > 0 AND NOT attisdropped) || '
                    FROM pg_catalog.pg_attribute WHERE attrelid = ' || quote_literal({name})
                    || '::pg_catalog.regclass AND attnum > 0 AND NOT attisdropped);
                grantee text;
            BEGIN
                IF wider THEN
                    DROP VIEW ' || {name} || ';
                END IF;
                CREATE OR REPLACE VIEW ' || {name} || coalesce(' WITH (' || (
                        SELECT string_agg(quote_ident(option_name) || ' = ' || quote_literal(option_value), ', ')
                        FROM pg_options_to_table(v.reloptions)) || ')', '') || ' AS
            ' || rtrim(pg_get_viewdef(v.oid), '; ') || ';
                IF wider THEN
                    ALTER VIEW ' || {name} || ' OWNER TO ' || quote_ident(pg_get_userbyid(v.relowner)) || ';
                    FOR grantee IN
                        SELECT DISTINCT CASE a.grantee WHEN 0 THEN ''PUBLIC''
                            ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END
                        FROM pg_catalog.pg_class c, pg_catalog.aclexplode(
                            coalesce(c.relacl, pg_catalog.acldefault(''r'', c.relowner))) a
                        WHERE c.oid = ' || quote_literal({name}) || '::pg_catalog.regclass
                    LOOP
                        EXECUTE ' || quote_literal('REVOKE ALL ON ' || {name} || ' FROM ') || ' || grantee;
                    END LOOP;'
                || coalesce((
                    SELECT string_agg('GRANT ' || a.privilege_type || a.part || ' ON ' || {name} || ' TO ' || {role}
                        || CASE WHEN a.is_grantable AND a.grantee <> v.relowner THEN ' WITH GRANT OPTION' ELSE '' END
                        || ';', '')
                    FROM (
                        SELECT x.*, '' AS part FROM aclexplode(coalesce(v.relacl, acldefault('r', v.relowner))) x
                        UNION ALL
                        SELECT x.*, ' (' || quote_ident(attname) || ')'
                        FROM pg_attribute, aclexplode(attacl) x WHERE attrelid = v.oid) a), '')
                || coalesce((
                    SELECT string_agg('COMMENT ON ' || CASE d.objsubid WHEN 0 THEN 'VIEW ' || {name} ELSE 'COLUMN '
                        || {name} || '.' || (SELECT quote_ident(attname) FROM pg_attribute
                            WHERE attrelid = v.oid AND attnum = d.objsubid) END
                        || ' IS ' || quote_literal(d.description) || ';', '')
                    FROM pg_description d WHERE d.classoid = 'pg_class'::regclass AND d.objoid = v.oid), '')
                || coalesce((
                    SELECT string_agg('ALTER VIEW ' || {name} || ' ALTER COLUMN ' || quote_ident(attname)
                        || ' SET DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) || ';', '')
                    FROM pg_attrdef d JOIN pg_attribute ON attrelid = d.adrelid AND attnum = d.adnum
                    WHERE d.adrelid = v.oid), '')
                || coalesce((
                    SELECT string_agg(pg_get_triggerdef(oid) || ';', '' ORDER BY tgname)
                    FROM pg_trigger WHERE tgrelid = v.oid AND NOT tgisinternal), '')
                || coalesce((
                    SELECT string_agg(pg_get_ruledef(oid), '' ORDER BY rulename)
                    FROM pg_rewrite WHERE ev_class = v.oid AND rulename <> '_RETURN'), '') || '
                END IF;
            END') || E'\\n;\\n'
            FROM pg_class v WHERE v.oid = to_regclass({name})
            """;

    private static final String ROLE = "CASE a.grantee WHEN 0 THEN 'PUBLIC' "
            + "ELSE quote_ident(pg_get_userbyid(a.grantee)) END";

    private ReplacedState() {
    }

    /**
     * Gives what puts an object back.
     * @param reference the object
     * @return an expression; what drops the object if there is none
     */
    static String before(ObjectReference reference) {
        String drop = SqlLiteral.quote("DROP " + Words.object(reference) + "\n;\n");
        String former = (reference.kind() == ObjectKind.VIEW)
                ? VIEW.replace("{name}", SqlLiteral.quote(reference.name().sql())).replace("{role}", ROLE)
                : "SELECT pg_get_functiondef(r.oid) || E'\\n;\\n' FROM pg_proc r WHERE r.oid = "
                        + CatalogAddress.routineIfPresent(reference);
        return "coalesce((" + former + "), " + drop + ")";
    }

}
