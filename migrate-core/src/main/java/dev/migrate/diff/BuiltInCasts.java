package dev.migrate.diff;

import dev.migrate.change.Hazard.Loss;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fate of the values of one type in another. What PostgreSQL does by an assignment
 * cast is left to it, since an assignment refuses what does not fit, where an explicit
 * cast cuts it.
 */
final class BuiltInCasts {

    static final Set<String> STRINGS = Set.of("text", "character varying", "character", "bpchar", "citext");

    private static final Map<String, List<String>> GROUPS = Map.of("WHOLE", List.of("smallint", "integer", "bigint"),
            "FLOAT", List.of("real", "double precision"), "TIMESTAMP", List.of("timestamp without time zone"),
            "TIMESTAMPTZ", List.of("timestamp with time zone"), "TIME", List.of("time without time zone"), "TIMETZ",
            List.of("time with time zone"), "STRING", List.of("text", "character varying", "citext"), "PADDED",
            List.of("character", "bpchar"), "REG",
            List.of("regclass", "regtype", "regproc", "regprocedure", "regoper", "regoperator", "regrole",
                    "regnamespace", "regconfig", "regdictionary", "regcollation"),
            "SHAPE", List.of("point", "line", "lseg", "box", "path", "polygon", "circle"));

    // from | to | expression, empty for an assignment | outcome, with a + if it needs
    // fixed settings. The first line that holds both counts.
    private static final String TABLE = """
            smallint | integer, bigint, numeric, FLOAT | | keeps
            integer | bigint, numeric, double precision | | keeps
            integer | real | | cut
            integer, bigint | smallint | | fits
            bigint | integer | | fits
            bigint | numeric | | keeps
            bigint | FLOAT | | cut
            numeric | WHOLE, FLOAT | | cut
            real | double precision | | keeps
            double precision | real | | cut
            FLOAT | WHOLE | | cut
            FLOAT | numeric | $c::text::$t | keeps+
            WHOLE, numeric, FLOAT | TIMESTAMPTZ | to_timestamp($c) | unit
            WHOLE, numeric, FLOAT | TIMESTAMP | to_timestamp($c) AT TIME ZONE 'UTC' | unit
            WHOLE, numeric, FLOAT | date | (to_timestamp($c) AT TIME ZONE 'UTC')::date | unit
            TIMESTAMPTZ, TIMESTAMP, date | WHOLE, numeric, FLOAT | extract(epoch FROM $c)::$t | unit
            integer, bigint | money | | locale
            numeric | money | | locale
            money | numeric, STRING, PADDED | | locale
            bigint | oid | | fits
            integer | oid | | cut
            oid | integer | | cut
            oid | bigint | | keeps
            boolean | integer | $c::integer | keeps
            boolean | smallint, bigint | $c::integer::$t | keeps
            integer | boolean | $c::boolean | cut
            smallint, bigint | boolean | $c::integer::boolean | cut
            bit | integer, bigint | $c::$t | fits
            integer, bigint | bit | $c::$t | keeps
            bit | bit varying | | keeps
            bit varying | bit | | fits
            date | TIMESTAMP | | keeps
            date | TIMESTAMPTZ | $c::timestamp AT TIME ZONE 'UTC' | zone
            TIMESTAMP | TIMESTAMPTZ | $c AT TIME ZONE 'UTC' | zone
            TIMESTAMPTZ | TIMESTAMP | $c AT TIME ZONE 'UTC' | zone
            TIMESTAMP | date, TIME | | cut
            TIMESTAMPTZ | date | ($c AT TIME ZONE 'UTC')::date | zone
            TIMESTAMPTZ | TIME | ($c AT TIME ZONE 'UTC')::time | zone
            TIMESTAMPTZ | TIMETZ | | zone+
            TIME | TIMETZ | | zone+
            TIME | interval | | keeps
            TIMETZ, interval | TIME | | cut
            TIME | TIMESTAMP | '1970-01-01'::date + $c | unknown
            TIME | TIMESTAMPTZ | ('1970-01-01'::date + $c) AT TIME ZONE 'UTC' | unknown
            TIMETZ | TIMESTAMPTZ | '1970-01-01'::date + $c | unknown
            inet | cidr | | cut
            cidr | inet | | keeps
            macaddr | macaddr8 | | keeps
            macaddr8 | macaddr | | fits
            uuid | bytea | uuid_send($c) | keeps
            bytea | uuid | encode($c, 'hex')::uuid | fits
            bytea | STRING, PADDED | convert_from($c, 'UTF8') | fits
            STRING, PADDED | bytea | convert_to($c, 'UTF8') | keeps
            oid | bytea | lo_get($c) | fits
            oid | STRING, PADDED | convert_from(lo_get($c), 'UTF8') | fits
            bytea | oid | lo_from_bytea(0, $c) | keeps
            STRING, PADDED | oid | lo_from_bytea(0, convert_to($c, 'UTF8')) | keeps
            json | jsonb | | keys
            jsonb | json | | keeps
            jsonb | boolean, numeric | ($c #>> '{}')::$t | fits
            json, jsonb | boolean, numeric, WHOLE, FLOAT | ($c #>> '{}')::$t | cut
            json, jsonb | date, TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ, interval | ($c #>> '{}')::$t | cut+
            json, jsonb | uuid, enum, name, "char", inet, cidr, macaddr, bit, bit varying | ($c #>> '{}')::$t | cut
            json, jsonb | RANGE | ($c #>> '{}')::$t | cut+
            json | composite | json_populate_record(NULL::$t, $c) | cut+
            jsonb | composite | jsonb_populate_record(NULL::$t, $c) | cut+
            STRING | json, xml | $c::$t | fits+
            PADDED | json, xml | $c::text::$t | fits+
            STRING | jsonb | $c::$t | keys
            PADDED | jsonb | $c::text::$t | keys
            PADDED | STRING | | keeps
            STRING, name | STRING | | keeps
            STRING, name | PADDED | | blanks
            "char" | STRING, PADDED | | keeps
            STRING, PADDED | name, "char" | | cut
            json, jsonb, xml | PADDED | | blanks
            inet | STRING, PADDED | abbrev($c) | keeps
            WHOLE, numeric, boolean, uuid, json, jsonb, bit, bit varying, cidr | STRING, PADDED | | keeps
            macaddr, macaddr8, enum, xml, tsvector, tsquery, pg_lsn | STRING, PADDED | | keeps
            date, TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ, interval, FLOAT | STRING, PADDED | | keeps+
            SHAPE, composite, RANGE | STRING, PADDED | | keeps+
            REG | STRING, PADDED | | path
            STRING | WHOLE, numeric, boolean | $c::$t | notation
            PADDED | WHOLE, numeric, boolean | $c::text::$t | notation
            STRING | uuid, inet, macaddr | $c::$t | fits
            PADDED | uuid, inet, macaddr | $c::text::$t | fits
            text, character varying, PADDED | enum | $c::text::$t | fits
            citext | enum | $c::text::$t | fits
            STRING, PADDED | FLOAT, bit, cidr, tsvector | $c::text::$t | cut
            STRING, PADDED | bit varying | $c::text::$t | fits
            STRING, PADDED | date, TIMESTAMP, TIME, interval | $c::text::$t | cut+
            STRING, PADDED | TIMESTAMPTZ, TIMETZ | $c::text::$t | zone+
            WHOLE, numeric, boolean, uuid, enum, date, name, "char" | json | to_json($c) | keeps
            WHOLE, numeric, boolean, uuid, enum, date, name, "char" | jsonb | to_jsonb($c) | keeps
            TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ, interval, FLOAT, inet, cidr, macaddr | json | to_json($c) | keeps+
            TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ, interval, FLOAT, inet, cidr, macaddr | jsonb | to_jsonb($c) | keeps+
            composite, RANGE, bit, bit varying | json | to_json($c) | keeps+
            composite, RANGE, bit, bit varying | jsonb | to_jsonb($c) | keeps+
            enum | enum | $c::text::$t | fits
            int4range | int8range, numrange | $c::text::$t | keeps
            int8range | numrange | $c::text::$t | keeps
            int8range | int4range | $c::text::$t | fits
            int4multirange | int8multirange, nummultirange | $c::text::$t | keeps
            int8multirange | nummultirange | $c::text::$t | keeps
            int8multirange | int4multirange | $c::text::$t | fits
            int4range | int4multirange | $c::$t | keeps
            int8range | int8multirange | $c::$t | keeps
            numrange | nummultirange | $c::$t | keeps
            daterange | datemultirange | $c::$t | keeps
            tsrange | tsmultirange | $c::$t | keeps
            tstzrange | tstzmultirange | $c::$t | keeps
            int4multirange | int4range | range_merge($c) | cut
            int8multirange | int8range | range_merge($c) | cut
            nummultirange | numrange | range_merge($c) | cut
            datemultirange | daterange | range_merge($c) | cut
            tsmultirange | tsrange | range_merge($c) | cut
            tstzmultirange | tstzrange | range_merge($c) | cut
            hstore | json, jsonb | $c::$t | keeps
            json, jsonb | hstore | regexp_replace(btrim($c::text, '{}'), '("[^"\\\\]*(\\\\.[^"\\\\]*)*"):\\s*', '\\1=>', 'g')::$t | cut
            hstore | STRING, PADDED | | keeps
            STRING, PADDED | hstore | $c::text::$t | cut
            """;

    private static final List<String> RANGES = List.of("int4range", "int8range", "numrange", "daterange", "tsrange",
            "tstzrange", "int4multirange", "int8multirange", "nummultirange", "datemultirange", "tsmultirange",
            "tstzmultirange");

    private static final Set<String> KNOWN = new HashSet<>();

    private static final Map<List<String>, Rule> RULES = read();

    private BuiltInCasts() {
    }

    /** Returns whether a type is built in, or one whose casts are known as well. */
    static boolean isKnown(String type) {
        return KNOWN.contains(type);
    }

    static boolean isWhole(String type) {
        return GROUPS.getOrDefault("WHOLE", List.of()).contains(type);
    }

    static boolean isString(String type) {
        return Stream.of("STRING", "PADDED").anyMatch((group) -> GROUPS.getOrDefault(group, List.of()).contains(type));
    }

    /** Gives what is known of a pair; null if nothing is. */
    static @Nullable Rule rule(String from, String to) {
        return RULES.get(List.of(from, to));
    }

    private static Map<List<String>, Rule> read() {
        Map<List<String>, Rule> rules = new HashMap<>();
        TABLE.lines().map((line) -> line.split("\\|", -1)).forEach((cells) -> {
            List<String> sources = types(cells[0]);
            List<String> targets = types(cells[1]);
            KNOWN.addAll(sources);
            KNOWN.addAll(targets);
            Rule rule = parsed(cells[2].strip(), cells[3].strip());
            sources.forEach((from) -> targets.forEach((to) -> rules.putIfAbsent(List.of(from, to), rule)));
        });
        KNOWN.removeAll(Set.of(ValueType.ENUM, ValueType.COMPOSITE, ValueType.HSTORE));
        return Map.copyOf(rules);
    }

    private static List<String> types(String cell) {
        return Arrays.stream(cell.split(","))
            .map(String::strip)
            .flatMap((word) -> (word.equals("RANGE") ? RANGES : GROUPS.getOrDefault(word, List.of(word))).stream())
            .toList();
    }

    private static Rule parsed(String expression, String outcome) {
        boolean fixed = outcome.endsWith("+");
        String word = fixed ? outcome.substring(0, outcome.length() - 1) : outcome;
        return new Rule(expression.isEmpty() ? null : expression, switch (word) {
            case "keeps" -> Fate.KEPT;
            case "fits" -> Fate.CHECKED;
            default -> Fate.of(Loss.valueOf(word.toUpperCase(Locale.ROOT)));
        }, fixed);
    }

    /**
     * The fate of values.
     *
     * @param expression the new value from the old, {@code $c}, in the new type,
     * {@code $t}; null for an assignment
     * @param fate what becomes of them
     * @param fixed whether settings of the session say how values are read or written
     */
    record Rule(@Nullable String expression, Fate fate, boolean fixed) {

        static final Rule ASSIGNMENT = new Rule(null, Fate.KEPT, false);

        static final String CAST = "$c::$t";

        static final String BY_TEXT = "$c::text::$t";

        private static final Pattern GAP = Pattern.compile("\\$[ct]");

        /**
         * Gives the new value of one; null for an assignment.
         * @param value the old value, as SQL
         * @param type the new type
         */
        @Nullable String expression(String value, String type) {
            return (this.expression == null) ? null : GAP.matcher(this.expression)
                .replaceAll((gap) -> Matcher.quoteReplacement(gap.group().equals("$c") ? value : type));
        }

    }

}
