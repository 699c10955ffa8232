package dev.migrate.migration;

import dev.migrate.change.FoundState;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A derived downgrade that depends on what the upgrade finds: SQL that is known when the
 * revision is loaded, and SQL that is read from the database while the upgrade runs. The
 * whole is kept in the history.
 *
 * @param parts the parts, in the order in which they are run
 * @param transactional false if a statement needs a separate transaction
 * @since 0.1
 */
public record FoundDowngrade(List<Part> parts, boolean transactional) {

    /** Copies the list. */
    public FoundDowngrade {
        parts = List.copyOf(parts);
    }

    /**
     * Gives what is read from the database.
     * @return the parts, in the order of the operations
     */
    public List<Found> found() {
        return this.parts.stream()
            .filter(Found.class::isInstance)
            .map(Found.class::cast)
            .sorted((one, other) -> Integer.compare(one.number(), other.number()))
            .toList();
    }

    /**
     * Gives the line that begins the section.
     * @return the line with its end
     */
    public String head() {
        return "-- migrate:down" + (this.transactional ? "\n" : " transaction:false\n");
    }

    /**
     * Gives the section as a file has it.
     * @param texts the statements that were read for a part
     * @return the text
     */
    public String section(Function<Found, String> texts) {
        return this.parts.stream()
            .map((part) -> (part instanceof Found found) ? texts.apply(found) : ((Text) part).sql())
            .collect(Collectors.joining("", head(), ""));
    }

    /** A part of a downgrade. */
    public sealed interface Part {

    }

    /**
     * Statements that are known.
     *
     * @param sql the statements, each with its semicolon
     */
    public record Text(String sql) implements Part {

    }

    /**
     * Statements that are read while the upgrade runs.
     *
     * @param number the operation that they undo, counted from 0
     * @param state how they are read
     */
    public record Found(int number, FoundState state) implements Part {

    }

}
