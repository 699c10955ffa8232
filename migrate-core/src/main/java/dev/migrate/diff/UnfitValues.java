package dev.migrate.diff;

import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which values do not fit another type, as conditions that the server can answer without
 * an error.
 *
 * @param serverVersion the version of the server that answers
 * @param own the values of enums that take the place of others
 */
record UnfitValues(int serverVersion, OwnConversions own) {

    private static final int INPUT_IS_VALID = 160_000;

    private static final Map<String, String> RANGES = Map.of("smallint", "-32768 AND 32767", "integer",
            "-2147483648 AND 2147483647", "bigint", "-9223372036854775808 AND 9223372036854775807", "oid",
            "0 AND 4294967295");

    private static final List<String> BY_SIZE = List.of("smallint", "integer", "oid", "bigint", "numeric");

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "oid", "bigint", "numeric", "real",
            "double precision");

    /**
     * Gives the condition of values that do not fit; null if all do or none is known.
     * @param value the value, as SQL
     * @param from its type
     * @param to the type that it gets
     */
    @Nullable String condition(String value, ValueType from, ValueType to) {
        if (from.isArray() && to.isArray()) {
            String element = condition("item", from.element(), to.element());
            return (element != null)
                    ? "EXISTS (SELECT FROM unnest(" + value + ") AS items (item) WHERE " + element + ")" : null;
        }
        if (from.isArray() || to.isArray()) {
            return null;
        }
        SchemaPart labels = to.definition();
        if (to.kind().equals(ValueType.ENUM) && labels != null) {
            return (from.isString() || from.kind().equals(ValueType.ENUM)) ? notAmong(value, from, labels) : null;
        }
        if (to.isString()) {
            return tooLong(value, from, to);
        }
        if (to.kind().equals("numeric") && NUMBERS.contains(from.kind())) {
            return tooLarge(value, from, to);
        }
        if (RANGES.containsKey(to.kind()) && NUMBERS.contains(from.kind())) {
            boolean wider = BY_SIZE.contains(from.kind()) && BY_SIZE.indexOf(from.kind()) <= BY_SIZE.indexOf(to.kind())
                    && !to.kind().equals("oid");
            return wider ? null : "round(" + value + "::numeric) NOT BETWEEN " + RANGES.get(to.kind());
        }
        boolean parsed = from.isString() && BuiltInCasts.isKnown(to.name().base());
        return (parsed && this.serverVersion >= INPUT_IS_VALID)
                ? "NOT pg_input_is_valid(" + value + "::text, " + SqlLiteral.quote(to.sql()) + ")" : null;
    }

    private @Nullable String notAmong(String value, ValueType from, SchemaPart type) {
        List<String> known = new ArrayList<>(type.all(Facet.VALUES));
        known.addAll(this.own.replacements(type.id()).keySet());
        SchemaPart former = from.definition();
        if (former != null && known.containsAll(former.all(Facet.VALUES))) {
            return null;
        }
        return known.isEmpty() ? value + " IS NOT NULL" : value + "::text NOT IN ("
                + known.stream().map(SqlLiteral::quote).collect(Collectors.joining(", ")) + ")";
    }

    private static @Nullable String tooLong(String value, ValueType from, ValueType to) {
        if (to.name().isBare() || Lengths.of(from.name(), to.name()).severity() == 0) {
            return null;
        }
        // blanks at the end are cut without an error
        String text = from.isString() ? "rtrim(" + value + "::text, ' ')" : value + "::text";
        return "char_length(" + text + ") > " + to.name().modifier(0, 1);
    }

    private static @Nullable String tooLarge(String value, ValueType from, ValueType to) {
        if (to.name().isBare() || Lengths.of(from.name(), to.name()).severity() == 0) {
            return null;
        }
        int scale = to.name().modifier(1, 0);
        return "abs(round(" + value + "::numeric, " + scale + ")) >= 1e" + (to.name().modifier(0, 1) - scale)
                + "::numeric";
    }

}
