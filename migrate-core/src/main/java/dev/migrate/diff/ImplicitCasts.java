package dev.migrate.diff;

import java.util.regex.Pattern;

/**
 * PostgreSQL writes {@code a IN ('x', 'y')} over a varchar column as
 * {@code (a)::text = ANY ((ARRAY['x'::character varying, …])::text[])}, and reads that as
 * something else: the cast goes to each element. Without the cast it is read as what it
 * was, so that what is made again is written as before.
 */
final class ImplicitCasts {

    private static final Pattern ARRAY = Pattern.compile(
            "\\(ARRAY\\[('(?:[^']|'')*'::character varying(?:, '(?:[^']|'')*'::character varying)*)\\]\\)::text\\[\\]");

    private ImplicitCasts() {
    }

    static String leaveOut(String sql) {
        return sql.contains("::text[]") ? ARRAY.matcher(sql).replaceAll("ARRAY[$1]") : sql;
    }

}
