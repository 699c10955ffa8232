package dev.migrate.sql;

import java.util.Set;

/**
 * How a name is written in SQL.
 *
 * @since 0.1
 */
public final class Identifier {

    // what pg_get_keywords() of PostgreSQL 18 does not call unreserved
    private static final Set<String> KEY_WORDS = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both
            case cast char character check coalesce collate collation column concurrently constraint create cross
            current_catalog current_date current_role current_schema current_time current_timestamp current_user dec
            decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign
            freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect
            interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg
            json_query json_scalar json_serialize json_table json_value lateral leading least left like limit
            localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif
            numeric offset on only or order out outer overlaps overlay placing position precision primary real
            references returning right row select session_user setof similar smallint some substring symmetric
            system_user table tablesample then time timestamp to trailing treat trim true union unique user using
            values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
            xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
            """.strip().split("\\s+"));

    private Identifier() {
    }

    /**
     * Gives the name in double quotes, so that PostgreSQL takes it as it stands.
     * @param name the name as PostgreSQL stores it
     * @return the quoted name
     * @throws IllegalArgumentException if the name is empty or holds a zero character,
     * which no name in PostgreSQL does
     */
    public static String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name must have characters, and none of them zero");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * Gives the name as a person would write it: in double quotes only if PostgreSQL
     * would else fold or misread it.
     * @param name the name as PostgreSQL stores it
     * @return the name, quoted where it has to be
     * @throws IllegalArgumentException as {@link #quote}
     */
    public static String write(String name) {
        return (isPlain(name) && !KEY_WORDS.contains(name)) ? name : quote(name);
    }

    private static boolean isPlain(String name) {
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            boolean letter = (character >= 'a' && character <= 'z') || character == '_';
            if (!letter && (index == 0 || character < '0' || character > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

}
