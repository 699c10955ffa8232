package dev.migrate.recording;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.change.OperationCheck;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.definition.RefusedDescription;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SqlToken;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a call makes of what it is given: a draft, and the operations when everything is
 * said. Whatever is wrong with it is refused at the line of the call, or at the line that
 * said it.
 *
 * @param author whose call it is
 * @param call the call
 * @param naming gives names where none are given
 */
record Writing(Author author, Call call, NamingConvention naming) {

    /** Gives the draft. */
    <D extends Draft> D draft(Supplier<D> given) {
        return placed(given);
    }

    /** Gives the operations of a draft, checked. */
    List<RecordedOperation> operations(Draft draft, boolean outside) {
        return placed(() -> {
            List<Operation> operations = Draft.written(draft, this.naming);
            OperationCheck.check(operations);
            List<RecordedOperation> recorded = operations.stream()
                .map((operation) -> outside ? new SqlOperation.Outside(operation) : operation)
                .map((operation) -> new RecordedOperation(operation, this.call.location()))
                .toList();
            recorded.forEach(Writing::requireSql);
            return recorded;
        });
    }

    // rows are read when they are inserted, and only then
    private static void requireSql(RecordedOperation recorded) {
        if (!SqlOperation.areRows(recorded.operation())) {
            OperationDdl.statements(recorded).forEach(Writing::requireNames);
        }
    }

    // those that an operation creates are named as what they are before
    private static void requireNames(DdlStatement statement) {
        tokens(statement.statement().text()).stream().filter(SqlToken::isCut).findFirst().ifPresent((name) -> {
            throw new BadOperationException("the name " + name.text() + " is longer than 63 bytes",
                    "PostgreSQL would cut it. Write the name that the object has.");
        });
    }

    private static List<SqlToken> tokens(String sql) {
        try {
            return SqlToken.of(sql);
        }
        catch (MigrateException ex) {
            // what is not closed is refused, with its line, when all statements are read
            return List.of();
        }
    }

    private <T> T placed(Supplier<T> action) {
        try {
            return action.get();
        }
        catch (RefusedDescription ex) {
            throw Call.of(this.author, ex.refused()).refused(ex.refused());
        }
        catch (RuntimeException ex) {
            throw this.call.refused(ex);
        }
    }

}
