package dev.migrate.scaffold.code;

import dev.migrate.change.Operation;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.migration.RecordedStatements;
import dev.migrate.operation.Operations;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of the operations.
 *
 * @param text the call, from its dot on, without a semicolon
 * @param imports what it needs, as imports name it, in order
 * @param effect does it
 * @param raw whether it is SQL that there is no word for
 */
public record JavaCall(String text, Set<String> imports, Consumer<Operations> effect, boolean raw) {

    /** Puts the imports in order. */
    public JavaCall {
        imports = Collections.unmodifiableSet(new TreeSet<>(imports));
    }

    /**
     * Gives the calls that say the same as an operation for certain: what they record
     * comes to its statements. If there is no such word, they are the statements.
     * @param operation the operation
     * @return the calls, in order
     */
    public static List<JavaCall> of(Operation operation) {
        List<String> statements = OperationDdl.sql(List.of(operation));
        List<SqlForm> wanted = SqlForm.all(statements);
        return Stream.of(operation.accept(new OperationCode()), written(operation, statements))
            .filter(Objects::nonNull)
            .map((call) -> of(call, false))
            .filter((call) -> call.records(wanted))
            .findFirst()
            .map(List::of)
            .orElseGet(
                    () -> statements.stream().map((sql) -> of(Call.operation("execute", sql.strip()), true)).toList());
    }

    private static JavaCall of(Call call, boolean raw) {
        return new JavaCall(call.wrapped(), call.imports(), call::make, raw);
    }

    /** Gives an object that is created by a statement that there is no other word for. */
    private static @Nullable Call written(Operation operation, List<String> statements) {
        if (statements.size() != 1) {
            return null;
        }
        String sql = statements.get(0);
        if (operation instanceof Operation.Replace replace) {
            return Names.call("create", replace.object().reference(), sql);
        }
        return (operation instanceof Operation.Create create && !create.online() && !create.ifNotExists())
                ? Names.call("create", create.object().reference(), sql) : null;
    }

    private boolean records(List<SqlForm> wanted) {
        try {
            return SqlForm.all(RecordedStatements.of(this.effect)).equals(wanted);
        }
        catch (RuntimeException ex) {
            // the operations have no such word, or refuse it
            return false;
        }
    }

    /**
     * Returns whether the downgrade that is derived from calls is made of these
     * operations.
     * @param calls what leads there
     * @param back what leads back, in order
     * @return true if both come to the same statements
     */
    public static boolean isUndoneBy(List<JavaCall> calls, List<Operation> back) {
        List<String> derived = RecordedStatements
            .wayBack((operations) -> calls.forEach((call) -> call.effect().accept(operations)));
        return derived != null && SqlForm.all(derived).equals(SqlForm.all(OperationDdl.sql(back)));
    }

}
