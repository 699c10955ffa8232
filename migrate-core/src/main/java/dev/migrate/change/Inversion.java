package dev.migrate.change;

import dev.migrate.change.Operation.Alter;
import dev.migrate.change.Operation.ChangeOwner;
import dev.migrate.change.Operation.Comment;
import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.change.Operation.Move;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The derived downgrade: for an operation what undoes its effect, for a list those in
 * reverse. {@link Dependence} says on what an effect depends.
 */
public final class Inversion implements Operation.Visitor<List<Undo>> {

    private final NewObjects made = new NewObjects();

    private final UndoList list = new UndoList();

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
        List<Diagnostic> obstacles = new ArrayList<>();
        Inversion inversion = new Inversion();
        for (int number = 0; number < operations.size(); number++) {
            RecordedOperation recorded = operations.get(number);
            try {
                inversion.add(number, recorded);
            }
            catch (BadOperationException ex) {
                obstacles.add(Diagnostic
                    .error(DiagnosticCode.MISSING_DOWNGRADE, "no downgrade can be derived from " + ex.text())
                    .withHint(ex.hint())
                    .at(recorded.location()));
            }
        }
        inversion.list
            .removeIf((operation) -> operation instanceof Drop drop && inversion.attached.contains(drop.reference()));
        return new WayBack(inversion.list.steps(), obstacles);
    }

    private void add(int number, RecordedOperation recorded) {
        ObjectReference subject = Subject.of(recorded.operation());
        NewObject owner = (recorded.operation() instanceof Privileges privileges) ? this.made.target(privileges)
                : this.made.owner(subject);
        List<Undo> undo;
        try {
            undo = recorded.operation().accept(this);
        }
        finally {
            this.made.follow(recorded.operation());
        }
        NewObject made = (recorded.operation() instanceof Create) ? this.made.owner(subject) : owner;
        for (int index = undo.size() - 1; index >= 0; index--) {
            Operation found = undo.get(index).found();
            boolean besides = found != null && !Objects.equals(Subject.of(found), subject);
            this.list.add(undo.get(index).step(number, recorded), besides ? null : made);
        }
    }

    private static List<Undo> by(Operation operation) {
        return List.of(Undo.by(operation));
    }

    private static List<Undo> by(Operation operation, @Nullable Operation next) {
        return (next == null) ? by(operation) : List.of(Undo.by(operation), Undo.by(next));
    }

    // an object that is new was nothing before
    private List<Undo> ifChanged(Operation operation, @Nullable ObjectReference reference, @Nullable Operation usual) {
        boolean isNew = reference != null && this.made.contains(reference);
        return (isNew && usual == null) ? List.of() : List.of(new Undo(usual, isNew ? null : operation));
    }

    private List<Undo> nothingIfNew(ObjectReference reference, String what, String hint) {
        if (this.made.contains(reference)) {
            return List.of();
        }
        throw new BadOperationException(what, hint);
    }

    @Override
    public List<Undo> create(Create operation) {
        SchemaObject object = operation.object();
        Constraint.Key key = (object instanceof SchemaObject.TableConstraint constraint
                && constraint.constraint() instanceof Constraint.Key written) ? written : null;
        if (key != null && key.usingIndex() != null) {
            return nothingIfNew(object.reference(), "a constraint that takes over an index",
                    "Write downgrade(): drop the constraint and create the index.");
        }
        boolean concurrently = operation.online() && object instanceof Index;
        Drop drop = new Drop(object.reference(), object, new DropOptions(false, false, concurrently));
        if (Dependence.of(operation) == Dependence.STATE) {
            return (key != null) ? KeyColumns.of((SchemaObject.TableConstraint) object, drop, this.made)
                    : List.of(new Undo(drop, operation));
        }
        return by(drop);
    }

    @Override
    public List<Undo> replace(Replace operation) {
        SchemaObject former = operation.former();
        if (former == null) {
            return ifChanged(operation, operation.object().reference(), null);
        }
        return by(new Replace(/* object= */ former, /* former= */ operation.object(), true));
    }

    @Override
    public List<Undo> drop(Drop operation) {
        ObjectReference reference = operation.reference();
        if (operation.options().cascade()) {
            throw new BadOperationException("dropping " + reference + " with all that depends on it",
                    "Drop each object by itself, or write downgrade().");
        }
        Set<NewObject> gone = this.made.goneWith(reference);
        NewObject own = this.made.find(reference);
        if (own != null) {
            this.list.restoreOnceSince(own);
        }
        else if (this.made.contains(reference)) {
            this.list.forgetPart(reference);
        }
        else {
            return dropFormer(operation, gone);
        }
        this.list.passOver(this.made.mayGoWith(reference));
        this.list.forget(gone);
        return List.of();
    }

    private List<Undo> dropFormer(Drop operation, Set<NewObject> gone) {
        ObjectReference reference = operation.reference();
        List<Operation> again = Recreation.of(operation);
        List<ObjectReference> parts = operation.parts().stream().map(SchemaObject::reference).toList();
        this.list.passOver(this.made.mayGoWith(reference));
        this.list.forget(gone.stream()
            .filter((object) -> !object.isPartOf(reference) && !parts.contains(object.reference()))
            .toList());
        this.list.keepWhatFits(FormerParts.of(operation));
        Operation found = (Dependence.of(operation) == Dependence.STATE) ? operation : null;
        return again.stream().map((created) -> new Undo(created, found)).toList();
    }

    @Override
    public List<Undo> rename(Rename operation) {
        ObjectReference reference = operation.reference();
        return by(new Rename(reference.withName(operation.newName()), reference.name().name()));
    }

    @Override
    public List<Undo> move(Move operation) {
        ObjectReference reference = operation.reference();
        String former = reference.name().schema();
        if (former == null) {
            return nothingIfNew(reference, "moving " + reference + " from a schema that is not named",
                    "Write the schema and a dot before its name.");
        }
        return by(new Move(reference.inSchema(operation.schema()), former));
    }

    @Override
    public List<Undo> changeOwner(ChangeOwner operation) {
        if (operation.former() == null) {
            return ifChanged(operation, operation.reference(), null);
        }
        return by(new ChangeOwner(operation.reference(), /* owner= */ operation.former(),
                /* former= */ operation.owner()));
    }

    @Override
    public List<Undo> comment(Comment operation) {
        Comment back = new Comment(operation.reference(), /* text= */ operation.former(),
                /* former= */ operation.text(), true);
        if (Dependence.of(operation) != Dependence.STATE) {
            return by(back);
        }
        return ifChanged(operation, operation.reference(), (operation.text() != null) ? back : null);
    }

    @Override
    public List<Undo> alter(Alter operation) {
        Alteration back = operation.back();
        if (operation.change() instanceof TableAlteration.Validate) {
            return List.of();
        }
        if (operation.change() instanceof TableAlteration.Attach attach && attach.bound() == null) {
            return attachedIndex(operation.reference(), ObjectReference.of(ObjectKind.INDEX, attach.partition()));
        }
        if (back == null && operation.change() instanceof TypeAlteration.ChangeSequence) {
            return ifChanged(operation, operation.reference(), null);
        }
        if (back == null) {
            return nothingIfNew(operation.reference(), "altering " + operation.reference(),
                    FormerAdvice.altered(operation.reference(), operation.change()));
        }
        if (!this.made.contains(operation.reference())) {
            TypeReturn.require(operation.reference(), operation.change(), back);
        }
        Alter undo = new Alter(operation.reference(), /* change= */ back, /* back= */ operation.change());
        return (Dependence.of(operation) == Dependence.STATE) ? ifChanged(operation, operation.reference(), undo)
                : by(undo, Continuation.of(operation.reference(), back));
    }

    // an index that was attached goes with the index of the whole, and not by itself
    private List<Undo> attachedIndex(ObjectReference whole, ObjectReference part) {
        if (!this.made.contains(whole) || !this.made.contains(part)) {
            throw new BadOperationException("attaching " + part,
                    "Create both indexes in this revision, or write downgrade(): dropping the one of the whole table "
                            + "drops the attached one too.");
        }
        this.attached.add(part);
        return List.of();
    }

    @Override
    public List<Undo> privileges(Privileges operation) {
        NewObject target = this.made.target(operation);
        return ifChanged(operation, (target != null) ? target.reference() : null,
                new Privileges(!operation.granted(), operation.privileges(), operation.on(), operation.roles(),
                        Privileges.Terms.NONE, operation.defaults()));
    }

    @Override
    public List<Undo> executeSql(ExecuteSql operation) {
        String reverse = operation.reverseSql();
        if (reverse == null) {
            throw new BadOperationException("SQL that does not say how it is undone",
                    "Pass the reverse SQL as the second argument of execute(), or write downgrade().");
        }
        return reverse.isBlank() ? List.of() : by(new ExecuteSql(reverse, operation.sql()));
    }

    @Override
    public List<Undo> insertRows(InsertRows operation) {
        if (this.made.containsTable(operation.table())) {
            return List.of();
        }
        return reverse(operation.reverseSql(), "rows that are added to \"" + operation.table().name() + "\"");
    }

    @Override
    public List<Undo> backfill(Backfill operation) {
        if (this.made.containsTarget(operation.table(), operation.assignments())) {
            return List.of();
        }
        return reverse(operation.reverseSql(), "rows that are changed in \"" + operation.table().name() + "\"");
    }

    // a number that was passed over does no harm
    @Override
    public List<Undo> moveSequence(MoveSequence operation) {
        return List.of();
    }

    private static List<Undo> reverse(@Nullable String sql, String what) {
        if (sql == null) {
            throw new BadOperationException(what,
                    "Write .undoneBy(sql), with an empty text where nothing has to be undone, or write downgrade().");
        }
        return sql.isBlank() ? List.of() : by(new ExecuteSql(sql, null));
    }

    @Override
    public List<Undo> outside(Outside operation) {
        return operation.operation().accept(this).stream().map(Undo::outside).toList();
    }

}
