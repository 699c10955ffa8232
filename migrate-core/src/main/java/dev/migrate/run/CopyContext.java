package dev.migrate.run;

import dev.migrate.session.SqlErrors;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server's report of the line at which a COPY failed. Its words are those of its
 * language; the table, the number of the line and the column are where they are in each.
 * What a value is stays unread.
 *
 * @param line the line, counted from 1
 * @param column the column; null if the error is about the whole row
 */
record CopyContext(int line, @Nullable String column) {

    /**
     * Reads the context of an error.
     * @param sql the error
     * @param table the name of the table, without its schema
     * @param columns the columns of the COPY
     * @return what it says; null if it is not about a line
     */
    static @Nullable CopyContext of(SQLException sql, String table, List<String> columns) {
        String names = columns.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
        Pattern pattern = Pattern.compile(
                "^[^\\n]*?" + Pattern.quote(table) + "\\D*?(\\d+)(?:\\P{Alnum}+[^\\s:\"]+ (" + names + ")(?= ?:|$))?",
                Pattern.MULTILINE);
        return SqlErrors.contexts(sql)
            .stream()
            .filter((context) -> context.contains("COPY"))
            .map(pattern::matcher)
            .filter(Matcher::find)
            .findFirst()
            .map((found) -> new CopyContext(Integer.parseInt(found.group(1)), found.group(2)))
            .orElse(null);
    }

}
