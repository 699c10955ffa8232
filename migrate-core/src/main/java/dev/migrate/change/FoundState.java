package dev.migrate.change;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the downgrade of an operation whose effect depends on the state is read from the
 * database: queries that each give one text.
 *
 * @param before runs before the operation; gives the statements that undo it, each with
 * its semicolon, or what {@link #comparison} compares
 * @param comparison what was before with what the operation left; null if {@code before}
 * says it all
 * @since 0.1
 */
public record FoundState(String before, @Nullable Comparison comparison) {

    /** Compares two states of the database. */
    public interface Comparison {

        /**
         * Gives the query that runs after the operation.
         * @param before an expression for what the query before it gave
         * @return the query
         */
        String after(String before);

        /**
         * Gives the query that runs at the end of the revision.
         * @param found an expression for what {@link #after} gave
         * @return the query; it gives the statements that undo the operation
         */
        String end(String found);

    }

    /**
     * Gives statements with their semicolons, as the history keeps them.
     * @param statements the statements
     * @return the text
     */
    public static String terminated(List<String> statements) {
        return statements.stream().map((statement) -> statement + "\n;\n").collect(Collectors.joining());
    }

}
