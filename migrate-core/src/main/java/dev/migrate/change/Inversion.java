package dev.migrate.change;

import dev.migrate.change.Operation.Alter;
import dev.migrate.change.Operation.ChangeOwner;
import dev.migrate.change.Operation.Comment;
import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.change.Operation.Move;
import dev.migrate.change.Operation.Privileges;
import dev.migrate.change.Operation.Rename;
import dev.migrate.change.Operation.Replace;
import dev.migrate.change.SqlOperation.Backfill;
import dev.migrate.change.SqlOperation.ExecuteSql;
import dev.migrate.change.SqlOperation.InsertRows;
import dev.migrate.change.SqlOperation.MoveSequence;
import dev.migrate.change.SqlOperation.Outside;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way back: for an operation the one that undoes it, for a list those in reverse. */
public final class Inversion implements Operation.Visitor<List<Operation>> {

    private final NewObjects made = new NewObjects();

    private final Set<ObjectReference> attached = new HashSet<>();

    private Inversion() {
    }

    /**
     * Inverts operations. What is done to an object that the list itself makes needs no
     * inverse of its own, because the object goes as a whole.
     * @param operations what is done, in order
     * @return what undoes it, or why nothing does
     */
    public static WayBack of(List<RecordedOperation> operations) {
        List<RecordedOperation> inverse = new ArrayList<>();
        List<Diagnostic> obstacles = new ArrayList<>();
        Inversion inversion = new Inversion();
        for (RecordedOperation recorded : operations) {
            try {
                List<Operation> undo = new ArrayList<>(recorded.operation().accept(inversion));
                Collections.reverse(undo);
                undo.forEach((operation) -> inverse.add(new RecordedOperation(operation, recorded.location())));
            }
            catch (BadOperationException ex) {
                obstacles.add(Diagnostic
                    .error(DiagnosticCode.MISSING_DOWNGRADE, "no way back can be derived from " + ex.text())
                    .withHint(ex.hint())
                    .at(recorded.location()));
            }
            inversion.made.follow(recorded.operation());
        }
        inverse.removeIf((recorded) -> inversion.goesWithAnother(recorded.operation()));
        Collections.reverse(inverse);
        return new WayBack(inverse, obstacles);
    }

    private List<Operation> nothingIfNew(ObjectReference reference, String what, String hint) {
        if (this.made.contains(reference)) {
            return List.of();
        }
        throw new BadOperationException(what, hint);
    }

    @Override
    public List<Operation> create(Create operation) {
        SchemaObject object = operation.object();
        if (object instanceof SchemaObject.TableConstraint constraint
                && constraint.constraint() instanceof Constraint.Key key && key.usingIndex() != null) {
            return nothingIfNew(object.reference(), "a constraint that takes over an index",
                    "Write downgrade(): drop the constraint and create the index.");
        }
        boolean concurrently = operation.online() && object instanceof Index;
        DropOptions options = new DropOptions(operation.ifNotExists(), false, concurrently);
        return List.of(new Drop(object.reference(), object, options));
    }

    @Override
    public List<Operation> replace(Replace operation) {
        SchemaObject former = operation.former();
        if (former == null) {
            return nothingIfNew(operation.object().reference(), "replacing " + operation.object().reference(),
                    "Say what it was, with .was(…), or write downgrade().");
        }
        return List.of(new Replace(/* object= */ former, /* former= */ operation.object()));
    }

    @Override
    public List<Operation> drop(Drop operation) {
        ObjectReference reference = operation.reference();
        if (operation.options().cascade()) {
            throw new BadOperationException("dropping " + reference + " with all that depends on it",
                    "Drop each object by itself, or write downgrade().");
        }
        SchemaObject known = operation.definition();
        SchemaObject object = (known != null) ? known : this.made.find(reference);
        if (object == null) {
            // the inverse of what made it will drop it, so it has to be there again
            if (!this.made.isMade(reference) && this.made.contains(reference)) {
                return List.of();
            }
            throw new BadOperationException("dropping " + reference,
                    "Say what it was, with .was(…) or with the definition in place of the name, or write downgrade().");
        }
        boolean concurrently = operation.options().online() && object instanceof Index;
        return List.of(new Create(object, false, concurrently));
    }

    @Override
    public List<Operation> rename(Rename operation) {
        ObjectReference reference = operation.reference();
        return List.of(new Rename(reference.withName(operation.newName()), reference.name().name()));
    }

    @Override
    public List<Operation> move(Move operation) {
        ObjectReference reference = operation.reference();
        String former = reference.name().schema();
        if (former == null) {
            return nothingIfNew(reference, "moving " + reference + " from a schema that is not named",
                    "Write the schema and a dot before its name.");
        }
        return List.of(new Move(reference.inSchema(operation.schema()), former));
    }

    @Override
    public List<Operation> changeOwner(ChangeOwner operation) {
        if (operation.former() == null) {
            return nothingIfNew(operation.reference(), "giving " + operation.reference() + " another owner",
                    "Say who owned it, with .was(\"…\"), or write downgrade().");
        }
        return List.of(new ChangeOwner(operation.reference(), /* owner= */ operation.former(),
                /* former= */ operation.owner()));
    }

    @Override
    public List<Operation> comment(Comment operation) {
        if (!operation.formerKnown()) {
            return nothingIfNew(operation.reference(), "taking the comment of " + operation.reference() + " away",
                    "Say what it was, with .was(\"…\"), or write downgrade().");
        }
        return List.of(new Comment(operation.reference(), /* text= */ operation.former(),
                /* former= */ operation.text(), true));
    }

    @Override
    public List<Operation> alter(Alter operation) {
        Alteration back = operation.back();
        if (operation.change() instanceof TableAlteration.Validate) {
            return List.of();
        }
        if (operation.change() instanceof TableAlteration.Attach attach && attach.bound() == null) {
            return attachedIndex(operation.reference(), ObjectReference.of(ObjectKind.INDEX, attach.partition()));
        }
        if (back == null) {
            return nothingIfNew(operation.reference(), "altering " + operation.reference(),
                    "Say what it was, with .was(…) or .undoneBy(…), or write downgrade().");
        }
        return List.of(new Alter(operation.reference(), /* change= */ back, /* back= */ operation.change()));
    }

    // an index that was attached goes with the index of the whole, and not by itself
    private List<Operation> attachedIndex(ObjectReference whole, ObjectReference part) {
        if (!this.made.contains(whole) || !this.made.contains(part)) {
            throw new BadOperationException("attaching " + part,
                    "Create both indexes in this revision, or write downgrade(): dropping the one of the whole table "
                            + "drops the attached one too.");
        }
        this.attached.add(part);
        return List.of();
    }

    private boolean goesWithAnother(Operation operation) {
        if (operation instanceof Outside outside) {
            return goesWithAnother(outside.operation());
        }
        return operation instanceof Drop drop && this.attached.contains(drop.reference());
    }

    @Override
    public List<Operation> privileges(Privileges operation) {
        return List.of(new Privileges(!operation.granted(), operation.privileges(), operation.on(), operation.roles(),
                operation.grantable(), operation.defaults()));
    }

    @Override
    public List<Operation> executeSql(ExecuteSql operation) {
        String reverse = operation.reverseSql();
        if (reverse == null) {
            throw new BadOperationException("SQL that does not say how it is undone",
                    "Pass the reverse SQL as the second argument of execute(), or write downgrade().");
        }
        return reverse.isBlank() ? List.of() : List.of(new ExecuteSql(reverse, operation.sql()));
    }

    @Override
    public List<Operation> insertRows(InsertRows operation) {
        if (this.made.containsTable(operation.table())) {
            return List.of();
        }
        return reverse(operation.reverseSql(), "rows that are added to \"" + operation.table().name() + "\"");
    }

    @Override
    public List<Operation> backfill(Backfill operation) {
        if (this.made.containsTarget(operation.table(), operation.assignments())) {
            return List.of();
        }
        return reverse(operation.reverseSql(), "rows that are changed in \"" + operation.table().name() + "\"");
    }

    // a number that was passed over does no harm
    @Override
    public List<Operation> moveSequence(MoveSequence operation) {
        return List.of();
    }

    private static List<Operation> reverse(@Nullable String sql, String what) {
        if (sql == null) {
            throw new BadOperationException(what,
                    "Write .undoneBy(sql), with an empty text where nothing has to be undone, or write downgrade().");
        }
        return sql.isBlank() ? List.of() : List.of(new ExecuteSql(sql, null));
    }

    @Override
    public List<Operation> outside(Outside operation) {
        List<Operation> all = new ArrayList<>();
        operation.operation().accept(this).forEach((inverse) -> all.add(new Outside(inverse)));
        return all;
    }

}
