package dev.migrate.backfill;

import dev.migrate.sql.SqlLiteral;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arrays of texts, from SQL and in SQL. */
final class TextArray {

    private TextArray() {
    }

    static @Nullable List<String> read(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return (array != null) ? List.of((String[]) array.getArray()) : null;
    }

    static @Nullable List<Long> numbers(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return (array != null) ? List.of((Long[]) array.getArray()) : null;
    }

    static String write(@Nullable List<String> values) {
        return (values == null) ? "NULL::text[]"
                : values.stream().map(SqlLiteral::quote).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }

}
