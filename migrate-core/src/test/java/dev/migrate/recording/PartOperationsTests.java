package dev.migrate.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.change.SqlOperation;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.operation.Operations;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The code within {@code autocommit} and {@code undo} has operations of its own. */
class PartOperationsTests {

    private static final Author AUTHOR = Author.of("0001", PartOperationsTests.class);

    private static String refused(Consumer<Operations> changes) {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, changes));
        assertThat(String.valueOf(ex.diagnostic().location())).matches(".*PartOperationsTests:\\d+");
        return ex.diagnostic().message();
    }

    @Test
    void operationsOfAPartAreUsedInItAndNoOthers() {
        AtomicReference<@Nullable Operations> kept = new AtomicReference<>();
        String after = "operations of autocommit(…) are used after it has ended, or within another";
        String outer = "operations of the revision are used within autocommit(…) or undo(…)";
        assertThat(refused((op) -> {
            op.autocommit(kept::set);
            Objects.requireNonNull(kept.get()).execute("SELECT 1", "");
        })).isEqualTo(after);
        assertThat(refused((op) -> op.autocommit((first) -> first.autocommit((second) -> first.createSchema("s")))))
            .isEqualTo(after);
        assertThat(refused((op) -> op.autocommit((part) -> op.createSchema("s")))).isEqualTo(outer);
        assertThat(refused((op) -> op.autocommit((part) -> op.autocommit((other) -> other.createSchema("s")))))
            .isEqualTo(outer);
        assertThat(refused((op) -> op.undo((part) -> op.createSchema("s")))).isEqualTo(outer);
        assertThat(refused((op) -> {
            op.undo(kept::set);
            Objects.requireNonNull(kept.get()).createSchema("s");
        })).contains("after the method of the revision has returned");
    }

    @Test
    void aPartOfAPartIsOutsideTheTransactionToo() {
        assertThat(OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, (op) -> op.autocommit((first) -> {
            first.autocommit((second) -> second.createSchema("a"));
            first.createSchema("b");
        }))).allSatisfy((recorded) -> assertThat(recorded.operation()).isInstanceOf(SqlOperation.Outside.class));
    }

}
