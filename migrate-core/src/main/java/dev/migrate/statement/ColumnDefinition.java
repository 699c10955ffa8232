package dev.migrate.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of CREATE TABLE or ADD COLUMN.
 *
 * @param name its name
 * @param type its type
 * @param collation its collation; null for that of the type
 * @param constraints what it says behind the type, in order
 * @since 0.1
 */
public record ColumnDefinition(String name, TypeName type, @Nullable String collation,
        List<ConstraintDefinition> constraints) {

    /** Copies the list. */
    public ColumnDefinition {
        constraints = List.copyOf(constraints);
    }

    /**
     * Gives the first constraint of a kind.
     * @param kind the kind
     * @return the constraint; null if there is none
     */
    public @Nullable ConstraintDefinition constraint(ConstraintDefinition.Kind kind) {
        return this.constraints.stream().filter((constraint) -> constraint.kind() == kind).findFirst().orElse(null);
    }

    /**
     * Returns whether it has a constraint of a kind.
     * @param kind the kind
     * @return true if it has
     */
    public boolean has(ConstraintDefinition.Kind kind) {
        return constraint(kind) != null;
    }

    /**
     * Returns whether its default gives a value.
     * @return true with a default other than NULL
     */
    public boolean hasDefault() {
        ConstraintDefinition given = constraint(ConstraintDefinition.Kind.DEFAULT);
        return given != null && !given.expression().tokens().get(0).is("NULL");
    }

}
