package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import java.util.List;

/** A change about which nothing more can be said. */
final class PlainChange extends Draft {

    private final Operation operation;

    PlainChange(Operation operation) {
        this.operation = operation;
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        return List.of(this.operation);
    }

}
