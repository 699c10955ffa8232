package dev.migrate.migration;

import dev.migrate.change.Inversion;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.WayBack;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.NamingConvention;
import dev.migrate.operation.Operations;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The statements that operations come to, without a database.
 *
 * @since 0.1
 */
public final class RecordedStatements {

    private static final Author NOBODY = new Author("new", "New");

    private RecordedStatements() {
    }

    /**
     * Records changes.
     * @param changes the changes
     * @return the statements, in order
     * @throws RuntimeException if one of the changes cannot be right
     */
    public static List<String> of(Consumer<Operations> changes) {
        return statements(recorded(changes));
    }

    /**
     * Records what undoes changes.
     * @param changes the changes
     * @return the statements, in order; null if one of the changes has no downgrade
     */
    public static @Nullable List<String> wayBack(Consumer<Operations> changes) {
        WayBack back = Inversion.of(recorded(changes));
        return back.obstacles().isEmpty() ? statements(back.operations()) : null;
    }

    private static List<RecordedOperation> recorded(Consumer<Operations> changes) {
        return OperationRecorder.record(NOBODY, NamingConvention.DEFAULT, changes);
    }

    private static List<String> statements(List<RecordedOperation> operations) {
        return OperationDdl.statements(operations)
            .stream()
            .map((DdlStatement statement) -> statement.statement().text())
            .toList();
    }

}
