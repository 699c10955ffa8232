package dev.migrate.recording;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.change.OperationCheck;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.MigrateException;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a call makes of what it is given: a draft, and the operations when everything is
 * said. Whatever is wrong with it is refused at the line of the call.
 *
 * @param call the call
 * @param naming gives names where none are given
 */
record Writing(Call call, NamingConvention naming) {

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
            OperationDdl.statements(recorded);
        }
    }

    private <T> T placed(Supplier<T> action) {
        try {
            return action.get();
        }
        catch (BadOperationException ex) {
            throw this.call.refusal(ex);
        }
        catch (MigrateException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            throw this.call.argument(ex);
        }
    }

}
