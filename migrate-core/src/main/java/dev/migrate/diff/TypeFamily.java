package dev.migrate.diff;

import java.util.Arrays;
import java.util.Set;

/** Which types become which others, and how. */
enum TypeFamily {

    /** Whole numbers. */
    INTEGER("smallint", "integer", "bigint"),
    /** Other numbers. */
    NUMBER("numeric", "real", "double precision", "money"),
    /** Texts. */
    TEXT("text", "character varying", "character", "name", "bpchar", "\"char\""),
    /** Moments. */
    MOMENT("date", "timestamp without time zone", "timestamp with time zone"),
    /** Times of day. */
    TIME("time without time zone", "time with time zone", "interval"),
    /** JSON. */
    JSON("json", "jsonb"),
    /** Bits. */
    BIT("bit", "bit varying"),
    /** Addresses. */
    ADDRESS("inet", "cidr"),
    /** Anything else: alike only where the types are the same. */
    OTHER;

    private final Set<String> types;

    TypeFamily(String... types) {
        this.types = Set.of(types);
    }

    static TypeFamily of(String type) {
        String plain = plain(type);
        return Arrays.stream(values()).filter((family) -> family.types.contains(plain)).findFirst().orElse(OTHER);
    }

    /** Gives a type without length, precision and dimensions. */
    static String plain(String type) {
        return type.replaceAll("\\([^)]*\\)", "").replace("[]", "").replaceAll(" {2,}", " ").strip();
    }

    /** Tells whether a foreign key between both, defaults and keys survive the change. */
    static boolean isGentle(String before, String after) {
        TypeFamily family = of(before);
        boolean sameShape = before.endsWith("[]") == after.endsWith("[]");
        return sameShape && (plain(before).equals(plain(after)) || (family != OTHER && family == of(after)));
    }

    /** Gives the expression that makes the values of a column ones of another type. */
    static String convert(String column, String before, String after) {
        boolean fromArray = before.endsWith("[]");
        if (!fromArray && after.endsWith("[]")) {
            return "CASE WHEN " + column + " IS NOT NULL THEN ARRAY[" + column + "]::" + after + " END";
        }
        if (fromArray && !after.endsWith("[]")) {
            return convert("(" + column + ")[1]", before.replace("[]", ""), after);
        }
        TypeFamily from = of(before);
        TypeFamily to = of(after);
        boolean direct = (from != OTHER && from == to) || plain(before).equals(plain(after))
                || (isNumber(from) && isNumber(to)) || (from == TEXT && !fromArray) || (to == TEXT && !fromArray);
        return column + (direct ? "::" : fromArray ? "::text[]::" : "::text::") + after;
    }

    private static boolean isNumber(TypeFamily family) {
        return family == INTEGER || family == NUMBER;
    }

}
