package dev.migrate.ddl;

import dev.migrate.change.FoundState;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What GRANT and REVOKE have changed: the privileges of all objects before are compared
 * with those after. Which objects that were follows from the catalogs, not from the words
 * of the statement.
 */
final class PrivilegeState implements FoundState.Comparison {

    private static final Map<String, String> ACLS = acls();

    // default privileges have no object that stays: their words are their key
    private static final String DEFAULTS = """
            SELECT 0, 0, 0, defaclacl,
                'ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(pg_get_userbyid(defaclrole))
                    || coalesce(' IN SCHEMA ' || (SELECT quote_ident(nspname) FROM pg_catalog.pg_namespace n
                        WHERE n.oid = defaclnamespace), '') || ' ',
                CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
                    WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END,
                CASE defaclnamespace WHEN 0 THEN acldefault(
                    CASE defaclobjtype WHEN 'S' THEN 's' ELSE defaclobjtype END::"char", defaclrole) ELSE '{}' END,
                xmin
            FROM pg_catalog.pg_default_acl
            """;

    private static final String PRIVILEGES = privileges();

    private static Map<String, String> acls() {
        Map<String, String> acls = new LinkedHashMap<>();
        acls.put("pg_class", "relacl");
        acls.put("pg_proc", "proacl");
        acls.put("pg_namespace", "nspacl");
        acls.put("pg_type", "typacl");
        acls.put("pg_language", "lanacl");
        acls.put("pg_foreign_data_wrapper", "fdwacl");
        acls.put("pg_foreign_server", "srvacl");
        acls.put("pg_largeobject_metadata", "lomacl");
        acls.put("pg_database", "datacl");
        acls.put("pg_tablespace", "spcacl");
        return acls;
    }

    private static String privileges() {
        StringBuilder sql = new StringBuilder("""
                SELECT 'pg_class'::regclass::oid AS class, attrelid AS object, attnum::int AS part, attacl AS acl,
                    '' AS prefix, '' AS words, NULL::aclitem[] AS usual, xmin AS writer
                FROM pg_catalog.pg_attribute WHERE attacl IS NOT NULL
                """);
        ACLS.forEach((catalog, acl) -> sql.append("""
                UNION ALL
                SELECT '%1$s'::regclass::oid, oid, 0, %2$s, '', '', NULL, xmin
                FROM pg_catalog.%1$s WHERE %2$s IS NOT NULL
                """.formatted(catalog, acl)));
        return sql.append("UNION ALL\n").append(DEFAULTS).toString();
    }

    static final String BEFORE = """
            SELECT coalesce(jsonb_agg(jsonb_build_array(class::text, object::text, part, acl::text, prefix, words,
                usual::text))::text, '[]')
            FROM (
            %s) p
            """.formatted(PRIVILEGES);

    // each privilege of each role that is not what it was, as the statement that puts it
    // back; what another transaction has changed meanwhile is none of this one's
    private static final String CHANGED = """
            WITH was AS (
                SELECT (e ->> 0)::oid AS class, (e ->> 1)::oid AS object, (e ->> 2)::int AS part,
                    (e ->> 3)::aclitem[] AS acl, e ->> 4 AS prefix, e ->> 5 AS words, (e ->> 6)::aclitem[] AS usual
                FROM jsonb_array_elements((%1$s)::jsonb) e
            ), present AS (
            %2$s), changed AS (
                SELECT class, object, part, prefix, words, was.acl AS before, present.acl AS after,
                    coalesce(was.usual, present.usual) AS usual
                FROM was FULL JOIN present USING (class, object, part, prefix, words)
                WHERE was.acl IS DISTINCT FROM present.acl
                AND coalesce(present.writer = pg_current_xact_id()::xid, true)
            ), target AS (
                SELECT c.class, c.object, c.part, c.before, c.after, c.prefix, t.words, t.columns, t.usual
                FROM changed c CROSS JOIN LATERAL (
            %3$s    ) t
            ), different AS (
                SELECT t.*, d.*, CASE d.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(d.grantee)) END AS role
                FROM target t CROSS JOIN LATERAL (
                    SELECT grantee, privilege_type, b.grantable AS had, a.grantable AS has
                    FROM (SELECT grantee, privilege_type, bool_or(is_grantable) AS grantable
                        FROM aclexplode(nullif(coalesce(t.before, t.usual), '{}')) GROUP BY grantee, privilege_type) b
                    FULL JOIN (SELECT %4$s AS grantee, privilege_type, bool_or(is_grantable) AS grantable
                        FROM aclexplode(nullif(coalesce(t.after, t.usual), '{}')) x GROUP BY 1, privilege_type) a
                        USING (grantee, privilege_type)
                    WHERE b.grantable IS DISTINCT FROM a.grantable) d
            )
            SELECT coalesce(jsonb_agg(jsonb_build_array(class::text, object::text, part, prefix || CASE
                WHEN had IS NULL THEN 'REVOKE ' || privilege_type || columns || ' ON ' || words || ' FROM ' || role
                WHEN NOT had AND has THEN 'REVOKE GRANT OPTION FOR ' || privilege_type || columns || ' ON ' || words
                    || ' FROM ' || role
                ELSE 'GRANT ' || privilege_type || columns || ' ON ' || words || ' TO ' || role
                    || CASE WHEN had THEN ' WITH GRANT OPTION' ELSE '' END END)
                ORDER BY had IS NOT NULL, words, columns, role, privilege_type)::text, '[]')
            FROM different
            """;

    private static final String TARGETS = targets();

    private static String targets() {
        String relation = "pg_catalog.pg_class r JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace";
        String name = "quote_ident(n.nspname) || '.' || quote_ident(r.relname)";
        return target("pg_class", "CASE r.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || " + name,
                "acldefault(CASE r.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\", r.relowner)",
                relation + " WHERE c.part = 0 AND r.oid = c.object")
                + """
                        UNION ALL
                        SELECT 'TABLE ' || %s, ' (' || quote_ident(k.attname) || ')', '{}'::aclitem[]
                        FROM %s
                        JOIN pg_catalog.pg_attribute k ON k.attrelid = r.oid
                        WHERE c.class = 'pg_class'::regclass AND c.part <> 0 AND r.oid = c.object AND k.attnum = c.part
                        """.formatted(name, relation)
                + other("pg_proc", "(pg_identify_object(c.class, c.object, 0)).identity",
                        "CASE r.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END", "acldefault('f', r.proowner)")
                + other("pg_namespace", "quote_ident(r.nspname)", "'SCHEMA '", "acldefault('n', r.nspowner)")
                + other("pg_type", "(pg_identify_object(c.class, c.object, 0)).identity", "'TYPE '",
                        "acldefault('T', r.typowner)")
                + other("pg_language", "quote_ident(r.lanname)", "'LANGUAGE '", "acldefault('l', r.lanowner)")
                + other("pg_foreign_data_wrapper", "quote_ident(r.fdwname)", "'FOREIGN DATA WRAPPER '",
                        "acldefault('F', r.fdwowner)")
                + other("pg_foreign_server", "quote_ident(r.srvname)", "'FOREIGN SERVER '",
                        "acldefault('S', r.srvowner)")
                + other("pg_largeobject_metadata", "r.oid::text", "'LARGE OBJECT '", "acldefault('L', r.lomowner)")
                + other("pg_database", "quote_ident(r.datname)", "'DATABASE '", "acldefault('d', r.datdba)")
                + other("pg_tablespace", "quote_ident(r.spcname)", "'TABLESPACE '", "acldefault('t', r.spcowner)")
                + "UNION ALL\nSELECT c.words, '', c.usual WHERE c.class = 0\n";
    }

    private static String other(String catalog, String name, String kind, String usual) {
        return "UNION ALL\n"
                + target(catalog, kind + " || " + name, usual, "pg_catalog." + catalog + " r WHERE r.oid = c.object");
    }

    private static String target(String catalog, String words, String usual, String from) {
        return "SELECT " + words + " AS words, '' AS columns, " + usual + " AS usual\nFROM " + from + " AND c.class = '"
                + catalog + "'::regclass\n";
    }

    @Override
    public String after(String before) {
        return changed(before, "x.grantee");
    }

    /**
     * Gives the query for the statements that put privileges back.
     * @param before an expression for what {@link #BEFORE} gave
     * @param grantee an expression for the role that has a privilege {@code x} afterwards
     * @return the query
     */
    static String changed(String before, String grantee) {
        return CHANGED.formatted(before, PRIVILEGES, TARGETS, grantee);
    }

    // what was dropped since has no privileges that could be put back
    @Override
    public String end(String found) {
        return present(found);
    }

    static String present(String found) {
        return """
                SELECT coalesce(string_agg((e ->> 3) || E'\\n;\\n', '' ORDER BY n), '')
                FROM jsonb_array_elements((%s)::jsonb) WITH ORDINALITY AS c(e, n)
                WHERE e ->> 0 = '0'
                    OR pg_describe_object((e ->> 0)::oid, (e ->> 1)::oid, (e ->> 2)::int) IS NOT NULL
                """.formatted(found);
    }

}
