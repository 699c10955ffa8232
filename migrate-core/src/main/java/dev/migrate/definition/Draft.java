package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.sql.QualifiedName;
import java.util.List;

/**
 * A change that is being described: what is said of it until the next change is begun
 * counts.
 */
public abstract class Draft {

    /** For the kinds of change that a revision begins. */
    protected Draft() {
    }

    /**
     * Gives the operations.
     * @param naming gives names where none are given
     * @return the operations, in order
     * @throws BadOperationException where they cannot be right
     */
    protected abstract List<Operation> operations(NamingConvention naming);

    /**
     * Gives the operations of a change of which all is said.
     * @param draft the change
     * @param naming gives names where none are given
     * @return the operations, in order
     * @throws BadOperationException where they cannot be right
     */
    public static List<Operation> written(Draft draft, NamingConvention naming) {
        return draft.operations(naming);
    }

    /**
     * Reads a name.
     * @param written as PostgreSQL stores it, perhaps with a schema and a dot before it
     * @return the name
     * @throws BadOperationException where it is none
     */
    public static QualifiedName name(String written) {
        try {
            return QualifiedName.of(written);
        }
        catch (IllegalArgumentException ex) {
            throw new BadOperationException("\"" + written + "\" is no name",
                    "Write a name as PostgreSQL stores it, perhaps with a schema and a dot before it.");
        }
    }

}
