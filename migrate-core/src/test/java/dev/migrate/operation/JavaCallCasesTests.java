package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.change.Operation;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.NamingConvention;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import dev.migrate.scaffold.CompiledCalls;
import dev.migrate.scaffold.code.JavaCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every acceptance case records, written as Java, compiled and recorded again. */
class JavaCallCasesTests {

    @TempDir
    private Path folder;

    @Test
    void whatIsCompiledRecordsTheSameStatements() throws Exception {
        List<Operation> operations = operations();
        List<List<JavaCall>> calls = operations.stream().map(JavaCall::of).toList();
        List<Consumer<Operations>> compiled = CompiledCalls.of(calls, this.folder);
        for (int index = 0; index < operations.size(); index++) {
            assertThat(OperationDdl.sql(recorded(compiled.get(index)))).as("%s", calls.get(index))
                .isEqualTo(OperationDdl.sql(List.of(operations.get(index))));
        }
    }

    @Test
    void onlyWhatTheOperationsHaveNoWordForIsSql() {
        Map<String, Integer> raw = new TreeMap<>();
        for (Operation operation : operations()) {
            if (JavaCall.of(operation).stream().anyMatch(JavaCall::raw)) {
                raw.merge(kind(operation), 1, Integer::sum);
            }
        }
        // rows, several parameters at once, an identity that is changed rather than
        // given,
        // and what continues after rows
        assertThat(raw).isEqualTo(Map.of("Backfill", 1, "InsertRows", 1, "MoveSequence", 1, "alter SetIdentity", 2,
                "alter SetParameters", 1));
    }

    private static String kind(Operation operation) {
        if (operation instanceof Operation.Alter alter) {
            return "alter " + alter.change().getClass().getSimpleName();
        }
        return operation.getClass().getSimpleName();
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        OperationCases.ALL.values()
            .forEach((cases) -> cases.forEach((row) -> operations.addAll(recorded(row.upgrade()))));
        return operations;
    }

    private static List<Operation> recorded(Consumer<Operations> changes) {
        return OperationRecorder.record(new Author("0001", "case"), NamingConvention.DEFAULT, changes)
            .stream()
            .map(RecordedOperation::operation)
            .map((operation) -> (operation instanceof SqlOperation.Outside outside) ? outside.operation() : operation)
            .toList();
    }

}
