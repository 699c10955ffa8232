package dev.migrate.migration;

import dev.migrate.change.Alteration;
import dev.migrate.change.ColumnAlteration.SetNotNull;
import dev.migrate.change.Inversion;
import dev.migrate.change.OnlineForm;
import dev.migrate.change.Operation;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.change.TableAlteration;
import dev.migrate.change.WayBack;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.InvalidIndexDdl;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.OpenStatement;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What takes back the first statements of an upgrade that runs outside a transaction and
 * failed half way.
 *
 * @param operations what the upgrade does
 * @since 0.1
 */
public record PartialUndo(List<RecordedOperation> operations) {

    /** Copies the list. */
    public PartialUndo {
        operations = List.copyOf(operations);
    }

    /**
     * Gives what undoes statements.
     * @param statements how many are done, at least 1
     * @param begun whether the next one has begun, and may be done too
     * @return the statements in reverse, in one transaction; null if one of them has no
     * inverse that is known without its state
     */
    public @Nullable MigrationBody of(int statements, boolean begun) {
        List<RecordedOperation> done = new ArrayList<>();
        int count = 0;
        for (RecordedOperation step : steps()) {
            if (count == statements) {
                break;
            }
            done.add(step);
            count += OperationDdl.statements(step).size();
        }
        List<RecordedOperation> steps = steps();
        boolean inBatches = begun && done.size() < steps.size()
                && steps.get(done.size()).operation() instanceof SqlOperation.Backfill;
        List<SqlStatement> next = inBatches ? List.of() : next(done.size(), begun);
        if (inBatches) {
            // some of its rows may be changed
            done.add(steps.get(done.size()));
        }
        WayBack back = Inversion.of(done);
        if (next == null || count != statements || !back.obstacles().isEmpty() || back.dependsOnState()) {
            return null;
        }
        List<DdlStatement> all = back.operations()
            .stream()
            .flatMap((recorded) -> OperationDdl
                .statements(new RecordedOperation(inTransaction(recorded.operation()), location()))
                .stream())
            .toList();
        if (all.stream().anyMatch(PartialUndo::needsOwnTransaction)) {
            return null;
        }
        List<SqlStatement> undo = new ArrayList<>(next);
        all.forEach((statement) -> undo.add(statement.statement()));
        return new MigrationBody.Script(SqlScript.of(undo), SectionOptions.DEFAULT);
    }

    private List<RecordedOperation> steps() {
        return this.operations.stream().flatMap(PartialUndo::steps).toList();
    }

    private SourceLocation location() {
        return this.operations.get(0).location();
    }

    // an index whose concurrent build or drop failed is left invalid; one whose build has
    // begun may have been there before
    private @Nullable List<SqlStatement> next(int done, boolean begun) {
        List<RecordedOperation> steps = steps();
        Operation next = (done < steps.size()) ? steps.get(done).operation() : null;
        if (next instanceof Operation.Drop drop && drop.options().online()) {
            return begun(drop);
        }
        if (begun) {
            return null;
        }
        if (next instanceof Operation.Create create && create.online()) {
            QualifiedName table = table(create.object());
            return (table == null) ? List.of() : block(InvalidIndexDdl.drop(create.object().reference().name(), table));
        }
        return List.of();
    }

    private @Nullable List<SqlStatement> begun(Operation.Drop drop) {
        QualifiedName table = table(drop.definition());
        if (drop.definition() == null || table == null || drop.options().ifExists()) {
            return null;
        }
        String create = OperationDdl.sql(List.of(new Operation.Create(drop.definition(), false, false))).get(0);
        return block(InvalidIndexDdl.restore(table.withName(drop.reference().name().name()), table, create));
    }

    private static @Nullable QualifiedName table(@Nullable SchemaObject object) {
        return (object instanceof Index index) ? index.table()
                : (object instanceof CatalogObject.CatalogIndex index) ? index.table() : null;
    }

    private List<SqlStatement> block(String sql) {
        return List.of(new SqlStatement(sql, location(), true));
    }

    private static boolean needsOwnTransaction(DdlStatement statement) {
        OpenStatement open = statement.statement().open();
        return statement.separate() || (open != null && open.isRefusedInTransaction());
    }

    // all or nothing: what is half taken back could not be followed
    private static Operation inTransaction(Operation operation) {
        if (operation instanceof Operation.Drop drop) {
            // one that could not be validated was dropped again
            boolean ifExists = drop.options().ifExists() || drop.reference().kind() == ObjectKind.CONSTRAINT;
            return new Operation.Drop(drop.reference(), drop.definition(),
                    new DropOptions(ifExists, drop.options().cascade(), false));
        }
        if (operation instanceof Operation.Create create) {
            return new Operation.Create(create.object(), create.ifNotExists(), false);
        }
        if (operation instanceof Operation.Alter alter) {
            return new Operation.Alter(alter.reference(), inTransaction(alter.change()), alter.back());
        }
        return (operation instanceof SqlOperation.Outside outside) ? inTransaction(outside.operation()) : operation;
    }

    private static Alteration inTransaction(Alteration change) {
        if (change instanceof SetNotNull set) {
            return new SetNotNull(set.notNull(), false);
        }
        return (change instanceof TableAlteration.Detach detach) ? new TableAlteration.Detach(detach.partition(), false)
                : change;
    }

    // a safe form is done step by step
    private static Stream<RecordedOperation> steps(RecordedOperation recorded) {
        OnlineForm form = form(recorded.operation());
        return (form != null)
                ? form.steps().stream().map((operation) -> new RecordedOperation(operation, recorded.location()))
                : Stream.of(recorded);
    }

    private static @Nullable OnlineForm form(Operation operation) {
        if (operation instanceof Operation.Create create && create.online()
                && create.object() instanceof SchemaObject.TableConstraint constraint) {
            return OnlineForm.of(constraint);
        }
        if (operation instanceof Operation.Alter alter && alter.change() instanceof SetNotNull set && set.online()
                && alter.reference().table() != null) {
            return OnlineForm.notNull(alter.reference().table(), alter.reference().name().name(),
                    new Operation.Alter(alter.reference(), new SetNotNull(true, false), new SetNotNull(false, false)));
        }
        return null;
    }

}
