package dev.migrate.autogenerate;

import dev.migrate.revision.Direction;
import dev.migrate.snapshot.PartId;
import dev.migrate.sql.Identifier;
import java.util.Collection;
import java.util.stream.Collectors;

/** What proposes a conversion of one's own. */
final class ConversionHint {

    private ConversionHint() {
    }

    /**
     * Gives the options, and the comments that say the same.
     * @param way the way on which values are converted
     * @param columns the columns, named as in the desired schema
     */
    static String of(Direction way, Collection<PartId> columns) {
        boolean up = way == Direction.UPGRADE;
        String word = up ? "using" : "using-down";
        String options = columns.stream()
            .map((column) -> "--" + word + " " + ShellText.quoted(name(column) + "=…"))
            .collect(Collectors.joining(" "));
        String comments = columns.stream()
            .map((column) -> "\"-- migrate:" + word + " " + name(column) + "=…\"")
            .collect(Collectors.joining(", "));
        return "Add " + options + " with " + (up ? "the new value from the old" : "the former value from the new")
                + " as SQL, or the comment " + comments + " to a desired schema in SQL.";
    }

    private static String name(PartId column) {
        return column.object().sql() + "." + Identifier.write(column.name().name());
    }

}
