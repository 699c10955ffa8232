package dev.migrate.scaffold.code;

import dev.migrate.operation.Types;
import dev.migrate.schema.ColumnType;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types. */
final class TypeCode {

    private static final Pattern LENGTH = Pattern.compile("(character varying|varchar|character)\\(([0-9]{1,9})\\)");

    private static final Pattern NUMERIC = Pattern.compile("numeric\\(([0-9]{1,4}), ?([0-9]{1,4})\\)");

    private static final Map<String, String> SPELLINGS = Map.of("character varying", "varchar",
            "timestamp with time zone", "timestamptz", "timestamp without time zone", "timestamp",
            "time without time zone", "time", "boolean", "bool", "double precision", "doublePrecision");

    private static final Map<String, Supplier<ColumnType>> PLAIN = new TreeMap<>(Map.ofEntries(
            Map.entry("smallint", Types::smallint), Map.entry("integer", Types::integer),
            Map.entry("bigint", Types::bigint), Map.entry("numeric", Types::numeric), Map.entry("real", Types::real),
            Map.entry("doublePrecision", Types::doublePrecision), Map.entry("bool", Types::bool),
            Map.entry("text", Types::text), Map.entry("varchar", Types::varchar), Map.entry("bytea", Types::bytea),
            Map.entry("date", Types::date), Map.entry("time", Types::time), Map.entry("timestamp", Types::timestamp),
            Map.entry("timestamptz", Types::timestamptz), Map.entry("interval", Types::interval),
            Map.entry("uuid", Types::uuid), Map.entry("json", Types::json), Map.entry("jsonb", Types::jsonb),
            Map.entry("xml", Types::xml), Map.entry("inet", Types::inet), Map.entry("cidr", Types::cidr),
            Map.entry("tsvector", Types::tsvector), Map.entry("int4range", Types::int4range),
            Map.entry("int8range", Types::int8range), Map.entry("numrange", Types::numrange),
            Map.entry("daterange", Types::daterange), Map.entry("tstzrange", Types::tstzrange)));

    private TypeCode() {
    }

    /** Gives a type as a person would name it. */
    static Code<ColumnType> of(String sql) {
        if (sql.endsWith("[]") && !sql.endsWith("[][]")) {
            return Code.define("array", of(sql.substring(0, sql.length() - 2)), Types::array);
        }
        String method = SPELLINGS.getOrDefault(sql, sql);
        Supplier<ColumnType> plain = PLAIN.get(method);
        if (plain != null) {
            return Code.define(method, plain);
        }
        Matcher length = LENGTH.matcher(sql);
        if (length.matches()) {
            Code<Object> number = Code.value(Integer.valueOf(length.group(2)));
            return length.group(1).equals("character")
                    ? Code.define("character", number, (count) -> Types.character((Integer) count))
                    : Code.define("varchar", number, (count) -> Types.varchar((Integer) count));
        }
        Matcher numeric = NUMERIC.matcher(sql);
        if (numeric.matches()) {
            return Code.define("numeric", Code.value(Integer.valueOf(numeric.group(1))),
                    Code.value(Integer.valueOf(numeric.group(2))),
                    (precision, scale) -> Types.numeric((Integer) precision, (Integer) scale));
        }
        return Code.define("type", Code.text(sql), Types::type);
    }

}
