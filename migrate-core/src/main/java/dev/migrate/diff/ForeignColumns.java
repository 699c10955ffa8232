package dev.migrate.diff;

import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a foreign key, as SQL writes them.
 *
 * @param columns those that refer
 * @param referenced the table that they refer to
 * @param referencedColumns those that are referred to
 */
record ForeignColumns(List<String> columns, QualifiedName referenced, List<String> referencedColumns) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[^\\s,().\"]+)";

    private static final String NAMES = "\\((" + NAME + "(?:, " + NAME + ")*)\\)";

    // as pg_get_constraintdef writes it; a key with PERIOD asks something else
    private static final Pattern KEY = Pattern.compile(
            "FOREIGN KEY " + NAMES + " REFERENCES (" + NAME + "(?:\\." + NAME + ")?)" + NAMES + ".*", Pattern.DOTALL);

    private static final Pattern ONE = Pattern.compile(NAME);

    /** Gives null for what is not a foreign key of plain columns. */
    static @Nullable ForeignColumns of(ConstraintText text) {
        Matcher key = KEY.matcher(text.body());
        return (text.kind() == ConstraintKind.FOREIGN_KEY && key.matches())
                ? new ForeignColumns(names(key.group(1)), QualifiedName.of(key.group(2)), names(key.group(3))) : null;
    }

    private static List<String> names(String list) {
        return ONE.matcher(list).results().map(MatchResult::group).toList();
    }

}
