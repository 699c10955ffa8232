package dev.migrate.rows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values of the types that PostgreSQL brings. */
final class BaseValues {

    /** What many a type's input takes; for types that nothing is known of. */
    static final Pool GUESSES = Pool.of("", "0", "1", "a", "b", "a.b", "a=>1", "(0,0)", "[0,1]", "{}", "0 0",
            "POINT(0 0)");

    private final boolean unicode;

    private final int count;

    BaseValues(boolean unicode, int count) {
        this.unicode = unicode;
        this.count = count;
    }

    /**
     * Gives the values of a type.
     * @return the values; null if nothing is known of the type
     */
    @Nullable Pool of(String type, int modifier, Hints hints) {
        return switch (type) {
            case "bool" -> Pool.of("true", "false");
            case "int2" -> integers(BigInteger.TWO.pow(15), hints);
            case "int4" -> integers(BigInteger.TWO.pow(31), hints);
            case "int8" -> integers(BigInteger.TWO.pow(63), hints);
            case "numeric" -> NumberValues.numeric(modifier, hints, this.count);
            case "float4" -> NumberValues.floating(false, hints, this.count);
            case "float8" -> NumberValues.floating(true, hints, this.count);
            case "money" -> new Pool(List.of("0", "-1.50", "0.01", "92233720368547758.07", "-92233720368547758.08"),
                    ordinary((index) -> index + ".95"));
            case "text", "varchar" -> TextValues.texts(TextValues.length(modifier), this.unicode, hints, this.count);
            case "bpchar" -> TextValues.texts(TextValues.length(modifier), this.unicode, hints, this.count);
            case "name" -> TextValues.texts(15, this.unicode, hints, this.count);
            case "char" -> TextValues.texts(1, false, hints, this.count);
            default -> timeOrBits(type, modifier, hints);
        };
    }

    private Pool integers(BigInteger limit, Hints hints) {
        return NumberValues.integers(limit.negate(), limit.subtract(BigInteger.ONE), hints, this.count);
    }

    private @Nullable Pool timeOrBits(String type, int modifier, Hints hints) {
        return switch (type) {
            case "date" -> TimeValues.dates(hints, this.count);
            case "timestamp" -> TimeValues.timestamps(hints, this.count);
            case "timestamptz" -> TimeValues.instants(hints, this.count);
            case "time" ->
                TimeValues.times("", List.of("00:00:00", "23:59:59.999999", "24:00:00", "12:30:00"), this.count);
            case "timetz" -> TimeValues.times("+01",
                    List.of("00:00:00+15:59", "23:59:59.999999-15:59", "12:30:00+00", "24:00:00+00"), this.count);
            case "interval" -> TimeValues.intervals(this.count);
            case "bit" -> bits(Math.max(1, modifier), true, hints);
            case "varbit" -> bits((modifier < 0) ? 64 : modifier, false, hints);
            case "uuid" ->
                new Pool(with(hints, "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
                        ordinary((index) -> String.format("a0eebc99-9c0b-4ef8-bb6d-%012x", index * 7919L)));
            case "bytea" -> new Pool(List.of("\\x", "\\x00", "\\x41", "\\xff", "\\xc3a4", "\\x" + "00ff".repeat(250)),
                    ordinary((index) -> String.format("\\x%04x", index)));
            default -> network(type, hints);
        };
    }

    private Pool bits(int length, boolean fixed, Hints hints) {
        List<String> edges = new ArrayList<>(hints.words());
        edges.addAll(List.of("0".repeat(length), "1".repeat(length), "1" + "0".repeat(length - 1)));
        if (!fixed) {
            edges.addAll(List.of("", "0", "1"));
        }
        edges.removeIf((bits) -> !bits.chars().allMatch((bit) -> bit == '0' || bit == '1')
                || (fixed ? bits.length() != length : bits.length() > length));
        List<String> ordinary = ordinary((index) -> {
            String bits = Integer.toBinaryString(index);
            return fixed ? "0".repeat(Math.max(0, length - bits.length())) + bits : bits;
        });
        return new Pool(edges, ordinary.stream().filter((bits) -> bits.length() <= length).toList());
    }

    private @Nullable Pool network(String type, Hints hints) {
        return switch (type) {
            case "inet" -> new Pool(
                    with(hints, "0.0.0.0", "255.255.255.255", "10.1.2.3/8", "::", "2001:db8::1/64", "::ffff:1.2.3.4"),
                    ordinary((index) -> "10.0." + index / 256 + "." + index % 256));
            case "cidr" ->
                new Pool(with(hints, "0.0.0.0/0", "10.0.0.0/8", "255.255.255.255/32", "::/0", "2001:db8::/32"),
                        ordinary((index) -> "10." + index / 256 + "." + index % 256 + ".0/24"));
            case "macaddr" -> new Pool(List.of("00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff"),
                    ordinary((index) -> String.format("08:00:2b:01:%02x:%02x", index / 256, index % 256)));
            case "macaddr8" -> new Pool(List.of("00:00:00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff:ff:ff"),
                    ordinary((index) -> String.format("08:00:2b:01:02:03:%02x:%02x", index / 256, index % 256)));
            case "json", "jsonb" -> new Pool(
                    with(List.of("{}", "null", "[]", "true", "0", "-1.50", "\"\"", "\"a\"", "[1, null, \"b\"]",
                            "{\"a\": 1, \"b\": {\"c\": [true, null]}}", "\"2024-05-01\"", "{\"\": \"it's \\\"\\\\\"}"),
                            this.unicode, "\"\ud83d\ude00\""),
                    ordinary((index) -> "{\"id\": " + index + ", \"name\": \"n" + index + "\"}"));
            case "xml" -> new Pool(List.of("", "text", "<a/>", "<a b=\"c\">d &amp; e</a>", "<a/><b/>"),
                    ordinary((index) -> "<row id=\"" + index + "\"/>"));
            case "jsonpath" ->
                new Pool(List.of("$", "$.a[*]", "strict $.b ? (@ > 1)"), ordinary((index) -> "$[" + index + "]"));
            case "tsvector" ->
                new Pool(List.of("", "a", "a b", "'fat':2A 'rat':3", "'it''s'"), ordinary((index) -> "w" + index));
            case "tsquery" -> new Pool(List.of("", "a", "a & !b", "a <-> b", "a:*A"), ordinary((index) -> "w" + index));
            default -> geometric(type);
        };
    }

    private @Nullable Pool geometric(String type) {
        return switch (type) {
            case "point" ->
                new Pool(List.of("(0,0)", "(-1.5,2e10)", "(Infinity,NaN)"), ordinary((index) -> "(" + index + ",1)"));
            case "line" -> new Pool(List.of("{1,-1,0}", "{0,1,0}"), ordinary((index) -> "{1,1," + index + "}"));
            case "lseg" -> new Pool(List.of("[(0,0),(0,0)]", "[(-1,-1),(1,2.5)]"),
                    ordinary((index) -> "[(0,0),(" + index + ",1)]"));
            case "box" -> new Pool(List.of("(0,0),(0,0)", "(1,1),(-1,-1)"),
                    ordinary((index) -> "(" + (2 * index + 1) + ",1),(" + 2 * index + ",0)"));
            case "path" -> new Pool(List.of("((0,0))", "[(0,0),(1,1)]", "((0,0),(1,1),(2,0))"),
                    ordinary((index) -> "((0,0)," + "(" + index + ",1))"));
            case "polygon" -> new Pool(List.of("((0,0))", "((0,0),(1,1),(2,0))"),
                    ordinary((index) -> "((0,0),(" + index + ",1),(2,0))"));
            case "circle" ->
                new Pool(List.of("<(0,0),0>", "<(-1,-1),2.5>"), ordinary((index) -> "<(" + 3 * index + ",0),1>"));
            default -> system(type);
        };
    }

    private @Nullable Pool system(String type) {
        return switch (type) {
            case "oid" -> new Pool(List.of(), LargeObjects.ids());
            case "pg_lsn" -> new Pool(List.of("0/0", "FFFFFFFF/FFFFFFFF"),
                    ordinary((index) -> "16/" + Integer.toHexString(index + 16)));
            case "txid_snapshot", "pg_snapshot" ->
                new Pool(List.of("1:1:", "10:20:10,14,15"), ordinary((index) -> index + ":" + (index + 5) + ":"));
            case "xid", "xid8", "cid" -> new Pool(List.of("0", "4294967295"), ordinary(Integer::toString));
            case "tid" -> new Pool(List.of("(0,0)", "(4294967295,65535)"), ordinary((index) -> "(0," + index + ")"));
            case "int2vector", "oidvector" -> Pool.of("", "1", "1 2 3");
            case "regclass" -> Pool.of("-", "pg_catalog.pg_class", "pg_catalog.pg_type");
            case "regtype" -> Pool.of("-", "integer", "text[]");
            case "regproc" -> Pool.of("-", "pg_catalog.now", "pg_catalog.pi");
            case "regprocedure" -> Pool.of("-", "pg_catalog.now()", "pg_catalog.pi()");
            case "regoper" -> Pool.of("0", "pg_catalog.|/");
            case "regoperator" -> Pool.of("0", "pg_catalog.+(integer,integer)");
            case "regnamespace" -> Pool.of("-", "pg_catalog", "information_schema");
            case "regrole" -> Pool.of("-", "pg_monitor");
            case "regconfig", "regdictionary" -> Pool.of("pg_catalog.simple");
            case "regcollation" -> Pool.of("-", "pg_catalog.\"C\"");
            case "refcursor" -> Pool.of("", "cursor");
            default -> null;
        };
    }

    /** Whether the values of a type depend on how the server was built. */
    static boolean isDoubtful(String type) {
        return type.equals("xml") || type.startsWith("reg");
    }

    private List<String> ordinary(IntFunction<String> form) {
        return IntStream.rangeClosed(1, this.count).mapToObj(form).toList();
    }

    /**
     * The constants that may be of such a type, since they are long enough, and edges.
     */
    private static List<String> with(Hints hints, String... edges) {
        List<String> values = new ArrayList<>(List.of(edges));
        hints.words().stream().filter((word) -> word.matches("[0-9a-fA-F:./-]{7,}")).forEach(values::add);
        return values;
    }

    private static List<String> with(List<String> edges, boolean more, String edge) {
        List<String> values = new ArrayList<>(edges);
        if (more) {
            values.add(edge);
        }
        return values;
    }

}
