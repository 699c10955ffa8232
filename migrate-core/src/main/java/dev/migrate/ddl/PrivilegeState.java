package dev.migrate.ddl;

import dev.migrate.change.FoundState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What GRANT and REVOKE have changed: the privileges of all objects before, by role that
 * granted them and role that has them, are compared with those after. Which objects that
 * were follows from the catalogs, not from the words of the statement.
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

    // a relation that has changed comes with all of its columns: REVOKE on a table also
    // takes what the same role has granted on them; what another transaction has changed
    // meanwhile is none of this one's
    private static final String ITEMS = """
            WITH RECURSIVE was AS (
                SELECT (e ->> 0)::oid AS class, (e ->> 1)::oid AS object, (e ->> 2)::int AS part,
                    (e ->> 3)::aclitem[] AS acl, e ->> 4 AS prefix, e ->> 5 AS words, (e ->> 6)::aclitem[] AS usual
                FROM jsonb_array_elements((%1$s)::jsonb) e
            ), present AS (
            %2$s), pair AS (
                SELECT class, object, part, prefix, words, was.acl AS before, present.acl AS after,
                    coalesce(was.usual, present.usual) AS usual, was.acl IS DISTINCT FROM present.acl
                        AND coalesce(present.writer = pg_current_xact_id()::xid, true) AS differs
                FROM was FULL JOIN present USING (class, object, part, prefix, words)
            ), target AS (
                SELECT c.class, c.object, c.part, c.before, c.after, c.prefix, t.words, t.columns, t.usual, t.owner
                FROM pair c CROSS JOIN LATERAL (
            %3$s    ) t
                WHERE c.differs OR c.part > 0 AND EXISTS (SELECT FROM pair r
                    WHERE r.differs AND r.class = c.class AND r.object = c.object AND r.part = 0)
            ), item AS (
                SELECT t.class, t.object, t.part, t.prefix, t.words, t.columns, d.*,
                    d.grantor <> %6$s AS foreign_grantor, coalesce(had >= coalesce(has, false), false) AS granting
                FROM target t CROSS JOIN LATERAL (
                    SELECT grantor, grantee, privilege_type, b.grantable AS had, a.grantable AS has, coalesce(b.n, a.n) AS n
                    FROM (SELECT grantor, grantee, privilege_type, bool_or(is_grantable) AS grantable, min(n) AS n
                        FROM aclexplode(nullif(coalesce(t.before, t.usual), '{}'))
                            WITH ORDINALITY x(grantor, grantee, privilege_type, is_grantable, n)
                        GROUP BY 1, 2, 3) b
                    FULL JOIN (SELECT %4$s AS grantor, %5$s AS grantee, privilege_type,
                            bool_or(is_grantable) AS grantable, min(n) AS n
                        FROM aclexplode(nullif(coalesce(t.after, t.usual), '{}'))
                            WITH ORDINALITY x(grantor, grantee, privilege_type, is_grantable, n)
                        GROUP BY 1, 2, 3) a
                        USING (grantor, grantee, privilege_type)) d
            ), retained AS (
                SELECT class, object, part, grantor, grantee, privilege_type FROM item WHERE part > 0 AND had = has
            ), lost AS (
                SELECT k.* FROM item r JOIN retained k USING (class, object, grantor, grantee, privilege_type)
                WHERE r.part = 0 AND NOT r.granting
                UNION
                SELECT k.* FROM lost l JOIN retained k USING (class, object, part, privilege_type)
                WHERE k.grantor = l.grantee
            )
            """;

    // each privilege that each role has from another and that is not what it was, as the
    // statement that puts it back
    private static final String CHANGED = ITEMS
            + """
                    SELECT coalesce(jsonb_agg(jsonb_build_array(class::text, object::text, part, CASE WHEN foreign_grantor
                            THEN 'DO ' || quote_literal(format('DECLARE before CONSTANT text := pg_catalog.current_setting(''role''); '
                                'BEGIN SET LOCAL ROLE %%I; %%s; PERFORM pg_catalog.set_config(''role'', before, true); END',
                                pg_get_userbyid(grantor), s.sql))
                            ELSE s.sql END)
                        ORDER BY granting, granting = (part > 0), CASE WHEN granting THEN n ELSE -n END, words, columns, r.role,
                            privilege_type)::text, '[]')
                    FROM item
                    CROSS JOIN LATERAL (SELECT CASE grantee WHEN 0 THEN 'PUBLIC'
                        ELSE quote_ident(pg_get_userbyid(grantee)) END) r(role)
                    CROSS JOIN LATERAL (SELECT prefix || CASE WHEN granting
                        THEN 'GRANT ' || privilege_type || columns || ' ON ' || words || ' TO ' || r.role
                            || CASE WHEN had THEN ' WITH GRANT OPTION' ELSE '' END
                        ELSE 'REVOKE ' || CASE WHEN had IS NULL THEN '' ELSE 'GRANT OPTION FOR ' END || privilege_type || columns
                            || ' ON ' || words || ' FROM ' || r.role
                            || CASE WHEN EXISTS (SELECT FROM lost l WHERE item.part = 0 AND l.class = item.class
                                    AND l.object = item.object AND l.grantor = item.grantee AND l.grantee <> l.grantor
                                    AND l.privilege_type = item.privilege_type)
                                THEN ' CASCADE' ELSE '' END END) s(sql)
                    WHERE had IS DISTINCT FROM has
                        OR (class, object, part, grantor, grantee, privilege_type) IN (SELECT * FROM lost)
                    """;

    private static final String IDENTITY = "(pg_identify_object(c.class, c.object, 0)).identity";

    private static final String TARGETS = targets();

    private static String targets() {
        String relation = "pg_catalog.pg_class r JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace";
        String name = "quote_ident(n.nspname) || '.' || quote_ident(r.relname)";
        return target("pg_class", "CASE r.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || " + name,
                "CASE r.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\"", "relowner",
                relation + " WHERE c.part = 0 AND r.oid = c.object")
                + """
                        UNION ALL
                        SELECT 'TABLE ' || %s, ' (' || quote_ident(k.attname) || ')', '{}'::aclitem[], r.relowner
                        FROM %s
                        JOIN pg_catalog.pg_attribute k ON k.attrelid = r.oid
                        WHERE c.class = 'pg_class'::regclass AND c.part <> 0 AND r.oid = c.object AND k.attnum = c.part
                        """.formatted(name, relation)
                + other("pg_proc", "CASE r.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || " + IDENTITY, "f",
                        "proowner")
                + other("pg_namespace", "'SCHEMA ' || quote_ident(r.nspname)", "n", "nspowner")
                + other("pg_type", "'TYPE ' || " + IDENTITY, "T", "typowner")
                + other("pg_language", "'LANGUAGE ' || quote_ident(r.lanname)", "l", "lanowner")
                + other("pg_foreign_data_wrapper", "'FOREIGN DATA WRAPPER ' || quote_ident(r.fdwname)", "F", "fdwowner")
                + other("pg_foreign_server", "'FOREIGN SERVER ' || quote_ident(r.srvname)", "S", "srvowner")
                + other("pg_largeobject_metadata", "'LARGE OBJECT ' || r.oid::text", "L", "lomowner")
                + other("pg_database", "'DATABASE ' || quote_ident(r.datname)", "d", "datdba")
                + other("pg_tablespace", "'TABLESPACE ' || quote_ident(r.spcname)", "t", "spcowner")
                + "UNION ALL\nSELECT c.words, '', c.usual, NULL WHERE c.class = 0\n";
    }

    private static String other(String catalog, String words, String kind, String owner) {
        return "UNION ALL\n" + target(catalog, words, "'" + kind + "'", owner,
                "pg_catalog." + catalog + " r WHERE r.oid = c.object");
    }

    private static String target(String catalog, String words, String kind, String owner, String from) {
        return "SELECT " + words + " AS words, '' AS columns, acldefault(" + kind + ", r." + owner + ") AS usual, r."
                + owner + " AS owner\nFROM " + from + " AND c.class = '" + catalog + "'::regclass\n";
    }

    @Override
    public String after(String before) {
        return changed(before, UnaryOperator.identity());
    }

    /**
     * Gives the query for the statements that put privileges back.
     * @param before an expression for what {@link #BEFORE} gave
     * @param role what gives, for an expression of a role afterwards, the role that it
     * was
     * @return the query
     */
    static String changed(String before, UnaryOperator<String> role) {
        return CHANGED.formatted(before, PRIVILEGES, TARGETS, role.apply("x.grantor"), role.apply("x.grantee"),
                role.apply("t.owner"));
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
