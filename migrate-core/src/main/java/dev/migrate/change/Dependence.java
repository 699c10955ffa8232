package dev.migrate.change;

import dev.migrate.change.ColumnAlteration.SetIdentity;
import dev.migrate.change.ColumnAlteration.SetNotNull;
import dev.migrate.change.Operation.Alter;
import dev.migrate.change.Operation.ChangeOwner;
import dev.migrate.change.Operation.Comment;
import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.TableAlteration.SetEnforced;
import dev.migrate.change.TableAlteration.SetProperty;
import dev.migrate.change.TypeAlteration.ChangeSequence;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * On what the effect of an operation depends, and with it what undoes it.
 *
 * @since 0.1
 */
public enum Dependence {

    /**
     * On nothing: it fails, or does what it says. Its inverse is known: what is created
     * is dropped, what is renamed gets its old name.
     */
    NOTHING,

    /**
     * On what was there, which only the author knows: it is given with {@code was(…)} or
     * as reverse SQL, or the operation is refused without a downgrade.
     */
    DEFINITION,

    /**
     * On what was there, which the database knows: PostgreSQL does nothing, or less, if
     * it is so already. It is read when the operation runs.
     */
    STATE;

    /**
     * Gives the dependence of an operation.
     * @param operation the operation
     * @return the dependence
     */
    public static Dependence of(Operation operation) {
        if (operation instanceof Create create) {
            return (create.ifNotExists() || isPrimaryKey(create.object())) ? STATE : NOTHING;
        }
        if (operation instanceof Operation.Rename || operation instanceof Operation.Move
                || operation instanceof SqlOperation.MoveSequence) {
            return NOTHING;
        }
        if (operation instanceof Operation.Replace replace) {
            return (replace.former() != null) ? DEFINITION : STATE;
        }
        if (operation instanceof Privileges) {
            return STATE;
        }
        if (operation instanceof Drop drop) {
            return drop.options().ifExists() ? STATE : DEFINITION;
        }
        if (operation instanceof ChangeOwner change) {
            return (change.former() != null) ? DEFINITION : STATE;
        }
        if (operation instanceof Comment comment) {
            return comment.formerKnown() ? DEFINITION : STATE;
        }
        if (operation instanceof SqlOperation.Outside outside) {
            return of(outside.operation());
        }
        return (operation instanceof Alter alter) ? of(alter.change(), alter.back()) : DEFINITION;
    }

    private static boolean isPrimaryKey(SchemaObject object) {
        return object instanceof SchemaObject.TableConstraint constraint
                && constraint.constraint() instanceof Constraint.Key key && key.primary() && key.usingIndex() == null;
    }

    private static Dependence of(Alteration change, @Nullable Alteration back) {
        if (change instanceof SetNotNull set) {
            return (back instanceof SetNotNull former && former.notNull() == set.notNull()) ? DEFINITION : STATE;
        }
        if (change instanceof SetEnforced || change instanceof TableAlteration.Validate) {
            return STATE;
        }
        if (change instanceof ChangeSequence sequence) {
            return (back instanceof ChangeSequence former && former.options().sayAll(sequence.options())) ? DEFINITION
                    : STATE;
        }
        if (change instanceof SetIdentity set && set.former() != null && set.identity() != null) {
            return set.former().options().sayAll(set.identity().options()) ? DEFINITION : STATE;
        }
        return (change instanceof SetProperty set) ? of(set, back) : DEFINITION;
    }

    // a default that is taken away has to be given, one that is set may be the first
    private static Dependence of(SetProperty set, @Nullable Alteration back) {
        return switch (set.property()) {
            case PERSISTENCE, ROW_SECURITY, FORCE_ROW_SECURITY, NOT_NULL -> STATE;
            case DEFAULT -> (back instanceof SetProperty former && former.value() == null) ? STATE : DEFINITION;
            default -> DEFINITION;
        };
    }

}
