package dev.migrate.change;

import dev.migrate.change.Operation.Alter;
import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Validity;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change in steps of which none keeps writers out for as long as a scan takes. The
 * first step runs by itself or with others; each of the rest has a separate transaction.
 *
 * @param first what is there before rows are looked at
 * @param rest what looks at the rows, and what follows from it, in order
 * @since 0.1
 */
public record OnlineForm(Operation first, List<Operation> rest) {

    /** Copies the list. */
    public OnlineForm {
        rest = List.copyOf(rest);
    }

    /**
     * Refuses null in a column, by a check with the usual name.
     * @param table the table
     * @param column the column
     * @param last what makes the column refuse null at last
     * @return the form
     */
    public static OnlineForm notNull(QualifiedName table, String column, Operation last) {
        return notNull(table, column, checkName(table, column), last);
    }

    /**
     * Gives the usual name of the check with which a column refuses null.
     * @param table the table
     * @param column the column
     * @return its name
     */
    public static String checkName(QualifiedName table, String column) {
        return ShortName.of("nn_" + table.name() + "_" + column);
    }

    /**
     * Refuses null in a column: PostgreSQL spares the scan under an exclusive lock if a
     * valid check says the same (manual, ALTER TABLE, SET NOT NULL).
     * @param table the table
     * @param column the column
     * @param check the name of that check, which is dropped again
     * @param last what makes the column refuse null at last
     * @return the form
     */
    public static OnlineForm notNull(QualifiedName table, String column, String check, Operation last) {
        Constraint constraint = new Constraint.Check(check, Identifier.write(column) + " IS NOT NULL", false,
                Validity.NOT_VALID);
        ObjectReference reference = ObjectReference.of(ObjectKind.CONSTRAINT, table, check);
        return new OnlineForm(new Create(new SchemaObject.TableConstraint(table, constraint), false, false),
                List.of(validate(reference), last, new Drop(reference, null, DropOptions.NONE)));
    }

    /**
     * Adds a constraint that is validated afterwards.
     * @param constraint the constraint
     * @return the form; null if PostgreSQL cannot validate such a constraint later
     */
    public static @Nullable OnlineForm of(SchemaObject.TableConstraint constraint) {
        Constraint unproven = constraint.constraint().with(Validity.NOT_VALID);
        return (unproven != null) ? new OnlineForm(
                new Create(new SchemaObject.TableConstraint(constraint.table(), unproven), false, false),
                List.of(validate(constraint.reference()))) : null;
    }

    /**
     * Validates a constraint.
     * @param constraint the constraint
     * @return the operation
     */
    public static Operation validate(ObjectReference constraint) {
        return new Alter(constraint, new TableAlteration.Validate(), null);
    }

    /**
     * Gives all steps.
     * @return the first and the rest
     */
    public List<Operation> steps() {
        return Stream.concat(Stream.of(this.first), this.rest.stream()).toList();
    }

}
