package dev.migrate.rows;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The types of the columns that are to be filled, and those that they are made of. */
final class TypeCatalog {

    private static final String READ = """
            WITH RECURSIVE part AS (
                SELECT t.oid AS whole, t.typelem AS type, NULL::integer AS modifier, 0 AS position
                FROM pg_catalog.pg_type t
                JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
                UNION ALL
                SELECT t.oid, t.typbasetype, t.typtypmod, 0
                FROM pg_catalog.pg_type t
                WHERE t.typtype = 'd'
                UNION ALL
                SELECT t.oid, a.atttypid, a.atttypmod, a.attnum
                FROM pg_catalog.pg_type t
                JOIN pg_catalog.pg_attribute a ON a.attrelid = t.typrelid
                WHERE t.typtype = 'c' AND a.attnum > 0 AND NOT a.attisdropped
                UNION ALL
                SELECT r.rngtypid, r.rngsubtype, -1, 0
                FROM pg_catalog.pg_range r
                UNION ALL
                SELECT r.rngmultitypid, r.rngtypid, -1, 0
                FROM pg_catalog.pg_range r
            ), used AS (
                SELECT a.atttypid AS oid
                FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = ANY (?::bigint[]) AND a.attnum > 0 AND NOT a.attisdropped
                UNION
                SELECT part.type
                FROM used
                JOIN part ON part.whole = used.oid
            )
            SELECT t.oid::bigint AS oid, pg_catalog.format_type(t.oid, NULL) AS name, t.typtype, t.typcategory,
                CASE WHEN t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace THEN t.typname ELSE '' END AS plain,
                EXISTS (
                    SELECT FROM pg_catalog.pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid
                ) AS is_array,
                t.typnotnull,
                ARRAY(SELECT p.type::bigint FROM part p WHERE p.whole = t.oid ORDER BY p.position) AS parts,
                ARRAY(
                    SELECT coalesce(p.modifier, -2) FROM part p WHERE p.whole = t.oid ORDER BY p.position
                ) AS modifiers,
                ARRAY(
                    SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder
                ) || ARRAY(
                    SELECT pg_catalog.pg_get_expr(c.conbin, 0)
                    FROM pg_catalog.pg_constraint c
                    WHERE c.contypid = t.oid AND c.contype = 'c'
                    ORDER BY c.conname COLLATE "C"
                ) AS words
            FROM used
            JOIN pg_catalog.pg_type t ON t.oid = used.oid
            ORDER BY t.oid
            """;

    private static final int OF_THE_WHOLE = -2;

    private final Map<Long, Type> types = new HashMap<>();

    private final boolean unicode;

    private TypeCatalog(boolean unicode) {
        this.unicode = unicode;
    }

    /** Reads the types of the columns of these tables. */
    static TypeCatalog read(JdbcClient jdbc, Long[] tables) {
        TypeCatalog catalog = new TypeCatalog(jdbc.sql("SELECT pg_catalog.current_setting('server_encoding')")
            .query(String.class)
            .single()
            .equals("UTF8"));
        jdbc.sql(READ)
            .param(tables)
            .query((row, index) -> type(row))
            .list()
            .forEach((type) -> catalog.types.put(type.ref().oid(), type));
        return catalog;
    }

    private static Type type(ResultSet row) throws SQLException {
        Object[] parts = array(row.getArray("parts"));
        Object[] modifiers = array(row.getArray("modifiers"));
        List<TypeRef> refs = new ArrayList<>();
        for (int index = 0; index < parts.length; index++) {
            refs.add(new TypeRef((Long) parts[index], (Integer) modifiers[index]));
        }
        List<String> words = new ArrayList<>();
        for (Object word : array(row.getArray("words"))) {
            words.add((String) word);
        }
        return new Type(new TypeRef(row.getLong("oid"), -1), row.getString("name"), row.getString("plain"),
                row.getString("typcategory"), kind(row.getString("typtype"), row.getBoolean("is_array")),
                row.getBoolean("typnotnull"), refs, words);
    }

    private static Type.Kind kind(String code, boolean isArray) {
        return switch (code) {
            case "e" -> Type.Kind.ENUM;
            case "d" -> Type.Kind.DOMAIN;
            case "c" -> Type.Kind.COMPOSITE;
            case "r" -> Type.Kind.RANGE;
            case "m" -> Type.Kind.MULTIRANGE;
            default -> isArray ? Type.Kind.ARRAY : Type.Kind.BASE;
        };
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    /** Whether the database stores every character. */
    boolean isUnicode() {
        return this.unicode;
    }

    /** Whether a column holds ids, as those of large objects are. */
    boolean hasIds() {
        return this.types.values().stream().anyMatch((type) -> type.plainName().equals("oid"));
    }

    Type of(TypeRef ref) {
        return Objects.requireNonNull(this.types.get(ref.oid()));
    }

    /**
     * Gives the parts as a column of this type has them: an array hands its length down.
     */
    List<TypeRef> parts(TypeRef ref) {
        return of(ref).parts()
            .stream()
            .map((part) -> (part.modifier() == OF_THE_WHOLE) ? new TypeRef(part.oid(), ref.modifier()) : part)
            .toList();
    }

    /** Whether a column of the type takes no null, whatever the column says. */
    boolean refusesNull(TypeRef ref) {
        Type type = of(ref);
        return type.kind() == Type.Kind.DOMAIN && (type.notNull() || refusesNull(type.parts().get(0)));
    }

}
