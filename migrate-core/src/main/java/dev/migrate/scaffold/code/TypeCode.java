package dev.migrate.scaffold.code;

import dev.migrate.operation.Types;
import dev.migrate.schema.ColumnType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.ReflectionUtils;

/** Types. */
final class TypeCode {

    /** PostgreSQL's spellings of types that we spell otherwise; the longest is first. */
    static final Map<String, String> SPELLINGS = spellings();

    private static final Pattern SIZED = Pattern.compile("(varchar|char|numeric)\\((\\d{1,9})(?:, ?(\\d{1,4}))?\\)");

    /** The methods that give types without arguments, by what they give. */
    private static final Map<String, String> METHODS = Arrays.stream(Types.class.getMethods())
        .filter((method) -> method.getReturnType() == ColumnType.class && method.getParameterCount() == 0)
        .collect(Collectors.toMap(
                (method) -> ((ColumnType) Objects.requireNonNull(ReflectionUtils.invokeMethod(method, null))).sql(),
                (method) -> method.getName()));

    private TypeCode() {
    }

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("timestamp with time zone", "timestamptz");
        spellings.put("timestamp without time zone", "timestamp");
        spellings.put("time without time zone", "time");
        spellings.put("character varying", "varchar");
        spellings.put("character", "char");
        return spellings;
    }

    /** Gives a type as a person would name it. */
    static Call of(ColumnType type) {
        String sql = type.sql();
        if (sql.endsWith("[]") && !sql.endsWith("[][]")) {
            return Call.define("array", of(new ColumnType(sql.substring(0, sql.length() - 2))));
        }
        String own = sql;
        for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
            if (own.equals(spelling.getKey()) || own.startsWith(spelling.getKey() + "(")) {
                own = spelling.getValue() + own.substring(spelling.getKey().length());
            }
        }
        Matcher sized = SIZED.matcher(own);
        if (sized.matches()) {
            return (sized.group(3) == null) ? sized(sized.group(1), Integer.valueOf(sized.group(2)), sql)
                    : Call.define("numeric", Integer.valueOf(sized.group(2)), Integer.valueOf(sized.group(3)));
        }
        String method = METHODS.get(own);
        return (method != null) ? Call.define(method) : Call.define("type", sql);
    }

    private static Call sized(String name, Integer size, String sql) {
        return switch (name) {
            case "varchar" -> Call.define("varchar", size);
            case "char" -> Call.define("character", size);
            default -> Call.define("type", sql);
        };
    }

}
