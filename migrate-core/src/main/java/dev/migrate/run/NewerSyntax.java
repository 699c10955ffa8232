package dev.migrate.run;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What some supported servers do not know yet: a syntax error there is no mistake of the
 * statement. Only where a server stops tells it, so the rules are those of its grammar
 * before the version.
 */
final class NewerSyntax {

    // what stands before the place at which the server stops, and from there
    private static final List<NewerSyntax> ALL = List.of(new NewerSyntax("", "ENFORCED", "(NOT) ENFORCED", 18),
            new NewerSyntax("\\)", "VIRTUAL", "a virtual generated column", 18),
            new NewerSyntax("", "WITHOUT\\s+OVERLAPS", "WITHOUT OVERLAPS", 18),
            new NewerSyntax("PERIOD", "\\w|\"", "PERIOD", 18),
            new NewerSyntax("(CONSTRAINT\\s+(\\w+|\"[^\"]+\")|ADD)", "NOT\\s+NULL", "NOT NULL as a table constraint",
                    18),
            new NewerSyntax("SET", "EXPRESSION", "SET EXPRESSION", 17),
            new NewerSyntax("STATISTICS", "DEFAULT", "SET STATISTICS DEFAULT", 17),
            new NewerSyntax("STORAGE", "DEFAULT", "SET STORAGE DEFAULT", 16),
            new NewerSyntax("", "NULLS\\s+(NOT\\s+)?DISTINCT", "NULLS (NOT) DISTINCT", 15),
            new NewerSyntax("SET\\s+(NULL|DEFAULT)", "\\(", "a column list after SET NULL or SET DEFAULT", 15),
            new NewerSyntax("PUBLICATION\\s[^;]*TABLE\\s+[^;\\s]+", "\\(", "a column list of a publication", 15),
            new NewerSyntax("", "TABLES\\s+IN\\s+SCHEMA", "TABLES IN SCHEMA", 15),
            new NewerSyntax("", "MERGE\\s+INTO", "MERGE", 15));

    private final Pattern before;

    private final Pattern from;

    private final String name;

    private final int version;

    private NewerSyntax(String before, String from, String name, int version) {
        this.before = Pattern.compile(before + "\\s*$", Pattern.CASE_INSENSITIVE);
        this.from = Pattern.compile(from, Pattern.CASE_INSENSITIVE);
        this.name = name;
        this.version = version;
    }

    /**
     * Gives what a statement needs that the server does not know.
     * @param statement the statement
     * @param position where the server stopped, counted from 1; 0 where it did not say
     * @return a sentence for a hint, or null where the statement has none of it there
     */
    static @Nullable String hint(String statement, int position) {
        int at = statement.offsetByCodePoints(0, Math.max(0, position - 1));
        String before = statement.substring(0, at);
        String from = statement.substring(at);
        return ALL.stream()
            .filter((rule) -> position > 0 && rule.from.matcher(from).lookingAt() && rule.before.matcher(before).find())
            .findFirst()
            .map((rule) -> "PostgreSQL knows " + rule.name + " from version " + rule.version + " on.")
            .orElse(null);
    }

}
