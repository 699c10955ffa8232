package dev.migrate.ddl;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.Operation;
import dev.migrate.change.Privileges;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.change.TableAlteration;
import dev.migrate.change.TypeAlteration;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.CatalogObject.CatalogIndex;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.Characters;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations as statements. */
public final class OperationDdl implements Operation.Visitor<List<DdlStatement>> {

    private static final SourceLocation NOWHERE = SourceLocation.of("operation");

    /** Kinds of which PostgreSQL replaces an object by one with more only. */
    private static final Set<ObjectKind> REDUCIBLE = Set.of(ObjectKind.VIEW, ObjectKind.FUNCTION, ObjectKind.PROCEDURE);

    private final SourceLocation location;

    private OperationDdl(SourceLocation location) {
        this.location = location;
    }

    /**
     * Gives the statements of one operation.
     * @param recorded the operation
     * @return the statements, in order
     * @throws dev.migrate.diagnostic.MigrateException if its author's SQL is not
     * well-formed, or if SQL cannot have one of its names or texts
     */
    public static List<DdlStatement> statements(RecordedOperation recorded) {
        try {
            List<DdlStatement> statements = recorded.operation().accept(new OperationDdl(recorded.location()));
            statements.forEach(OperationDdl::requireCharacters);
            return statements;
        }
        catch (BadOperationException ex) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.BAD_OPERATION, ex.text())
                .withHint(ex.hint())
                .at(recorded.location()));
        }
        catch (IllegalArgumentException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.BAD_OPERATION, "an operation cannot be written: " + ex.getMessage())
                        .at(recorded.location()),
                    ex);
        }
    }

    private static void requireCharacters(DdlStatement statement) {
        String refused = Characters.refused(statement.statement().text());
        if (refused != null) {
            throw new BadOperationException("a text has " + refused,
                    "Remove it; no text or name in PostgreSQL has it.");
        }
    }

    /**
     * Gives the statements of many operations.
     * @param recorded the operations, in order
     * @return the statements, in order
     */
    public static List<DdlStatement> statements(Collection<RecordedOperation> recorded) {
        return recorded.stream().flatMap((operation) -> statements(operation).stream()).toList();
    }

    /**
     * Gives the text of the statements of operations.
     * @param operations the operations, in order
     * @return the statements, in order, without semicolons
     */
    public static List<String> sql(Collection<? extends Operation> operations) {
        return operations.stream()
            .flatMap((operation) -> operation.accept(new OperationDdl(NOWHERE)).stream())
            .map((statement) -> statement.statement().text())
            .toList();
    }

    private List<DdlStatement> shared(List<String> sql) {
        return all(sql, false);
    }

    private List<DdlStatement> all(List<String> sql, boolean separate) {
        return sql.stream()
            .map((text) -> new DdlStatement(new SqlStatement(text, this.location, true), separate))
            .toList();
    }

    @Override
    public List<DdlStatement> create(Operation.Create operation) {
        SchemaObject object = operation.object();
        List<String> sql = object.accept(new ObjectDdl(operation.ifNotExists(), operation.online()));
        boolean index = object instanceof Index || object instanceof CatalogIndex;
        return all(sql, operation.online() && (index || sql.size() > 1));
    }

    @Override
    public List<DdlStatement> replace(Operation.Replace operation) {
        List<String> sql = operation.object().accept(new ReplacingDdl());
        ObjectReference reference = operation.object().reference();
        boolean reducing = operation.reducing() && REDUCIBLE.contains(reference.kind());
        return shared(reducing ? List.of(ReplacingBlock.sql(reference, String.join(";\n", sql))) : sql);
    }

    @Override
    public List<DdlStatement> drop(Operation.Drop operation) {
        ObjectReference reference = operation.reference();
        Operation.DropOptions options = operation.options();
        String ifExists = options.ifExists() ? "IF EXISTS " : "";
        String cascade = options.cascade() ? " CASCADE" : "";
        String owner = Words.owner(reference);
        if (owner != null) {
            return shared(List.of("ALTER " + owner + " DROP " + reference.kind().keyword() + " " + ifExists
                    + reference.name().sql() + cascade));
        }
        String kind = reference.kind().keyword() + " ";
        String object = Words.object(reference).substring(kind.length());
        return all(List.of("DROP " + kind + (options.online() ? "CONCURRENTLY " : "") + ifExists + object + cascade),
                options.online());
    }

    @Override
    public List<DdlStatement> rename(Operation.Rename operation) {
        ObjectReference reference = operation.reference();
        String to = " TO " + Identifier.write(operation.newName());
        String owner = Words.owner(reference);
        return shared(List.of((owner != null)
                ? "ALTER " + owner + " RENAME " + reference.kind().keyword() + " " + reference.name().sql() + to
                : "ALTER " + Words.object(reference) + " RENAME" + to));
    }

    @Override
    public List<DdlStatement> move(Operation.Move operation) {
        return shared(List.of("ALTER " + Words.object(operation.reference()) + " SET SCHEMA "
                + Identifier.write(operation.schema())));
    }

    @Override
    public List<DdlStatement> changeOwner(Operation.ChangeOwner operation) {
        return shared(
                List.of("ALTER " + Words.object(operation.reference()) + " OWNER TO " + Words.role(operation.owner())));
    }

    @Override
    public List<DdlStatement> comment(Operation.Comment operation) {
        return shared(List.of(CommentDdl.on(Words.object(operation.reference()), operation.text())));
    }

    @Override
    public List<DdlStatement> alter(Operation.Alter operation) {
        ObjectReference reference = operation.reference();
        if (operation.change() instanceof ColumnAlteration column) {
            List<String> sql = ColumnDdl.alter(table(reference), reference.name().name(), column);
            return all(sql, sql.size() > 1);
        }
        if (operation.change() instanceof TableAlteration table) {
            boolean online = table instanceof TableAlteration.Detach detach && detach.online();
            return all(TableDdl.alter(reference, table), online);
        }
        return shared(List.of(TypeDdl.alter(reference, (TypeAlteration) operation.change())));
    }

    @Override
    public List<DdlStatement> privileges(Privileges operation) {
        String defaults = operation.defaults();
        String before = (defaults != null) ? ("ALTER DEFAULT PRIVILEGES " + defaults).strip() + " " : "";
        Privileges.Terms terms = operation.terms();
        String what = operation.privileges() + " ON " + operation.on();
        String who = String.join(", ", operation.roles());
        return shared(List.of(before + (operation.granted()
                ? "GRANT " + what + " TO " + who + (terms.grantOption() ? " WITH GRANT OPTION" : "")
                : "REVOKE " + (terms.grantOption() ? "GRANT OPTION FOR " : "") + what + " FROM " + who
                        + (terms.cascade() ? " CASCADE" : ""))));
    }

    @Override
    public List<DdlStatement> executeSql(SqlOperation.ExecuteSql operation) {
        List<DdlStatement> statements = new ArrayList<>();
        SqlScript.of(operation.sql(), this.location)
            .statements()
            .forEach((statement) -> statements.add(new DdlStatement(statement, false)));
        return statements;
    }

    @Override
    public List<DdlStatement> insertRows(SqlOperation.InsertRows operation) {
        return shared(RowDdl.inserts(operation));
    }

    @Override
    public List<DdlStatement> backfill(SqlOperation.Backfill operation) {
        String update = "UPDATE " + operation.table().sql() + " SET " + operation.assignments() + "\nWHERE "
                + Parentheses.around(operation.condition());
        SqlStatement statement = new SqlStatement(update, this.location, true);
        requireParts(operation, statement);
        return List.of(new DdlStatement(statement.in(operation.batches()), true));
    }

    private static void requireParts(SqlOperation.Backfill operation, SqlStatement statement) {
        try {
            BatchedChange.of(statement.text());
        }
        catch (IllegalArgumentException ex) {
            throw notOneUpdate(operation, ex.getMessage());
        }
        catch (MigrateException ex) {
            throw notOneUpdate(operation, ex.diagnostic().message());
        }
    }

    private static BadOperationException notOneUpdate(SqlOperation.Backfill operation, @Nullable String why) {
        return new BadOperationException(
                "the backfill of \"" + operation.table().name() + "\" does not come to one UPDATE: " + why,
                "Write what stands after SET, and after WHERE in .where(…).");
    }

    @Override
    public List<DdlStatement> moveSequence(SqlOperation.MoveSequence operation) {
        return shared(List.of(SequenceDdl.move(operation)));
    }

    @Override
    public List<DdlStatement> outside(SqlOperation.Outside operation) {
        return operation.operation()
            .accept(this)
            .stream()
            .map((statement) -> new DdlStatement(statement.statement(), true))
            .toList();
    }

    private static QualifiedName table(ObjectReference reference) {
        return Objects.requireNonNull(reference.table());
    }

}
