package dev.migrate.diff;

/** Which types become which others, and how. */
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
    /** Anything else: alike only where the types are the same. */
    OTHER;

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
            String element = convert(column, before, after.replace("[]", ""));
            return "CASE WHEN " + column + " IS NOT NULL THEN ARRAY[" + element + "] END";
        }
        if (fromArray && !after.endsWith("[]")) {
            return convert("(" + column + ")[1]", before.replace("[]", ""), after);
        }
        TypeFamily from = of(before);
        TypeFamily to = of(after);
        boolean direct = (from != OTHER && from == to) || (isNumber(from) && isNumber(to))
                || (from == TEXT && !fromArray) || (to == TEXT && !fromArray);
        return column + (direct ? "::" : fromArray ? "::text[]::" : "::text::") + after;
    }

    private static boolean isNumber(TypeFamily family) {
        return family == INTEGER || family == NUMBER;
    }

}
