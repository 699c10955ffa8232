package dev.migrate.operation;

/**
 * Columns, constraints, indexes and types, for static import:
 * {@code import static dev.migrate.operation.Definitions.*}.
 *
 * @since 0.1
 */
public final class Definitions extends Types {

    private Definitions() {
    }

}
