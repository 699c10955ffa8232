package dev.migrate.diff;

import java.util.Set;

/** Which types are so alike that what is bound to one may stay with another. */
enum TypeFamily {

    /** Whole numbers. */
    INTEGER,
    /** Other numbers. */
    NUMBER,
    /** Texts. */
    TEXT,
    /** Moments. */
    MOMENT,
    /** Times of day. */
    TIME,
    /** JSON. */
    JSON,
    /** Bits. */
    BIT,
    /** Addresses. */
    ADDRESS,
    /** Anything else: alike only if the types are the same. */
    OTHER;

    // one family of operators
    private static final Set<String> TEXTS = Set.of("text", "character varying");

    static TypeFamily of(String type) {
        return switch (plain(type)) {
            case "smallint", "integer", "bigint" -> INTEGER;
            case "numeric", "real", "double precision", "money" -> NUMBER;
            case "text", "character varying", "character", "name", "bpchar", "\"char\"" -> TEXT;
            case "date", "timestamp without time zone", "timestamp with time zone" -> MOMENT;
            case "time without time zone", "time with time zone", "interval" -> TIME;
            case "json", "jsonb" -> JSON;
            case "bit", "bit varying" -> BIT;
            case "inet", "cidr" -> ADDRESS;
            default -> OTHER;
        };
    }

    /** Gives a type without length, precision and dimensions. */
    static String plain(String type) {
        return type.replaceAll("\\([^)]*\\)", "").replace("[]", "").replaceAll(" {2,}", " ").strip();
    }

    /** Returns whether a default survives the change. */
    static boolean isGentle(String before, String after) {
        TypeFamily family = of(before);
        boolean sameShape = before.endsWith("[]") == after.endsWith("[]");
        return sameShape && (plain(before).equals(plain(after)) || (family != OTHER && family == of(after)));
    }

    /** Returns whether an index of one type finds values of the other. */
    static boolean isComparable(String before, String after) {
        String former = TypeName.of(before).base();
        String latter = TypeName.of(after).base();
        boolean same = former.equals(latter) || (of(former) == INTEGER && of(latter) == INTEGER)
                || (TEXTS.contains(former) && TEXTS.contains(latter));
        return same && TypeName.of(before).array() == TypeName.of(after).array();
    }

}
