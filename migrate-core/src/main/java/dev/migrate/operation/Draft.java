package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.function.Supplier;

/**
 * A change that is being described: what is said of it until the next change is begun
 * counts.
 */
public abstract class Draft {

    Draft() {
    }

    /**
     * Gives the operations.
     * @throws BadOperationException where they cannot be right
     */
    abstract List<Operation> operations(NamingConvention naming);

    static QualifiedName name(String written) {
        try {
            return QualifiedName.of(written);
        }
        catch (IllegalArgumentException ex) {
            throw new BadOperationException("\"" + written + "\" is no name",
                    "Write a name as PostgreSQL stores it, perhaps with a schema and a dot before it.");
        }
    }

    /** A change about which nothing more can be said. */
    static final class Plain extends Draft {

        private final Supplier<Operation> operation;

        Plain(Supplier<Operation> operation) {
            this.operation = operation;
        }

        @Override
        List<Operation> operations(NamingConvention naming) {
            return List.of(this.operation.get());
        }

    }

}
