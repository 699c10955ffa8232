package dev.migrate;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.change.RowSource;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the code of a Java revision may not do is refused at its line. */
@PostgresTest
class RefusedJavaRevisionTests {

    @SuppressWarnings("unused")
    private static void nothing(Operations op) {
    }

    private static Migrator migrator(TestDatabase database, Consumer<Operations> upgrade,
            Consumer<Operations> downgrade) {
        return Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new Both(upgrade, downgrade)))
            .build();
    }

    private static Diagnostic failure(DiagnosticCode code, Runnable action) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, action::run);
        assertThat(ex.diagnostic().code()).isEqualTo(code);
        assertThat(String.valueOf(ex.diagnostic().location())).matches(".*RefusedJavaRevisionTests:\\d+");
        return ex.diagnostic();
    }

    /** Uses jdbc() from the given call on. */
    private static Consumer<Operations> later(int firstCall, boolean swallowing) {
        AtomicInteger calls = new AtomicInteger();
        return (op) -> {
            op.execute("SELECT 1", "");
            if (calls.getAndIncrement() >= firstCall) {
                try {
                    op.jdbc();
                }
                catch (MigrateException ex) {
                    if (!swallowing) {
                        throw ex;
                    }
                }
            }
        };
    }

    @ParameterizedTest
    @MethodSource("swallowing")
    void jdbcThatWasNotCalledWhenTheRevisionWasLoadedIsRefused(boolean swallowing, TestDatabase database) {
        Diagnostic up = failure(DiagnosticCode.BAD_OPERATION,
                migrator(database, later(1, swallowing), RefusedJavaRevisionTests::nothing)::upgrade);
        assertThat(up.message()).contains("does not do what it did when it was loaded");
        assertThat(up.detail()).contains("Operation 2 is now: jdbc().");
        Migrator migrator = migrator(database, RefusedJavaRevisionTests::nothing, later(1, swallowing));
        migrator.upgrade();
        assertThat(failure(DiagnosticCode.BAD_OPERATION, () -> migrator.downgrade("base")).message())
            .contains("does not do what it did when it was loaded");
    }

    static List<Boolean> swallowing() {
        return List.of(false, true);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static void fail(Operations op) {
        RefusedJavaRevisionTests.<RuntimeException>sneak(new IOException("no"));
    }

    private static void failInRows(Operations op) {
        RowSource rows = (row) -> RefusedJavaRevisionTests.<RuntimeException>sneak(new IOException("no"));
        op.createTable("t", column("a", integer()));
        op.bulkInsert("t", List.of("a"), rows);
    }

    static List<Consumer<Operations>> failing() {
        return List.of(RefusedJavaRevisionTests::fail, RefusedJavaRevisionTests::failInRows);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void aCheckedExceptionIsAFailureOfTheRevision(Consumer<Operations> failing, TestDatabase database) {
        for (Runnable run : List.<Runnable>of(migrator(database, failing, RefusedJavaRevisionTests::nothing)::upgrade,
                () -> migrator(database, failing, RefusedJavaRevisionTests::nothing).upgradeScript("base:heads"))) {
            MigrateException ex = catchThrowableOfType(MigrateException.class, run::run);
            assertThat(failure(DiagnosticCode.JAVA_REVISION_FAILED, () -> {
                throw ex;
            }).message()).endsWith("threw java.io.IOException: no");
            assertThat(ex).hasCauseInstanceOf(IOException.class);
        }
        assertThat(database.strings("SELECT version_num FROM migrate_version")).isEmpty();
    }

    @Test
    void anErrorOfTheRevisionIsAFailureOfIt(TestDatabase database) {
        Consumer<Operations> failing = (op) -> {
            throw new Error("no");
        };
        assertThat(failure(DiagnosticCode.JAVA_REVISION_FAILED,
                migrator(database, failing, RefusedJavaRevisionTests::nothing)::upgrade)
            .message()).endsWith("threw java.lang.Error: no");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anExceptionThatIsItsOwnCauseIsAFailureOfTheRevision(TestDatabase database) {
        IllegalStateException outer = new IllegalStateException("outer");
        outer.initCause(new IllegalArgumentException("inner", outer));
        Consumer<Operations> failing = (op) -> {
            throw outer;
        };
        Migrator migrator = migrator(database, failing, RefusedJavaRevisionTests::nothing);
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator::upgrade);
        assertThat(failure(DiagnosticCode.JAVA_REVISION_FAILED, () -> {
            throw ex;
        }).message()).endsWith("threw java.lang.IllegalStateException: outer");
        assertThat(ex).hasNoCause().hasSuppressedException(outer);
    }

    /** Passes over an exception, or throws another in its place. */
    static List<UnaryOperator<Consumer<Operations>>> catching() {
        return List.of((changes) -> (op) -> {
            try {
                changes.accept(op);
            }
            catch (RuntimeException ex) {
                // the revision goes on
            }
        }, (changes) -> (op) -> {
            try {
                changes.accept(op);
            }
            catch (RuntimeException ex) {
                throw new IllegalStateException(ex);
            }
        }, (changes) -> (op) -> {
            try {
                changes.accept(op);
            }
            catch (RuntimeException ex) {
                RefusedJavaRevisionTests.<RuntimeException>sneak(new IOException(ex));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("catching")
    void whatIsRefusedStaysTheReasonWhenTheExceptionIsCaught(UnaryOperator<Consumer<Operations>> caught,
            TestDatabase database) {
        Consumer<Operations> refused = caught.apply((op) -> {
            op.createIndex("t", new String[0]);
            op.createSchema("s");
        });
        assertThat(failure(DiagnosticCode.BAD_OPERATION,
                migrator(database, refused, RefusedJavaRevisionTests::nothing)::status)
            .message()).isEqualTo("an index of \"t\" has no columns");
    }

    @ParameterizedTest
    @MethodSource("catching")
    void aWordThatIsRefusedStaysTheReasonWhenTheExceptionIsCaught(UnaryOperator<Consumer<Operations>> caught,
            TestDatabase database) {
        AtomicReference<ColumnBuilder> column = new AtomicReference<>(column("a", text()));
        Consumer<Operations> ofAValue = caught.apply((op) -> column.updateAndGet((it) -> it.check(" ")));
        Consumer<Operations> ofAChange = caught
            .apply((op) -> op.createTable("t", column("a", integer())).partitionBy(" "));
        for (Consumer<Operations> refused : List.of(ofAValue, ofAChange)) {
            Consumer<Operations> upgrade = (op) -> {
                refused.accept(op);
                op.addColumn("t", Objects.requireNonNull(column.get()));
            };
            assertThat(failure(DiagnosticCode.BAD_OPERATION,
                    migrator(database, upgrade, RefusedJavaRevisionTests::nothing)::status)
                .message()).contains("is called with a value that it cannot take");
        }
    }

    @ParameterizedTest
    @MethodSource("catching")
    void whatTheServerRefusesStaysTheReasonWhenTheExceptionIsCaught(UnaryOperator<Consumer<Operations>> caught,
            TestDatabase database) {
        Consumer<Operations> refused = caught.apply((op) -> {
            op.renameTable("missing", "t");
            op.createSchema("s");
        });
        Consumer<Operations> upgrade = (op) -> {
            refused.accept(op);
            op.createSchema("r");
        };
        assertThat(failure(DiagnosticCode.STATEMENT_FAILED,
                migrator(database, upgrade, RefusedJavaRevisionTests::nothing)::upgrade)
            .message()).isEqualTo("relation \"missing\" does not exist");
    }

    @Test
    void anOperationOfAnotherThreadThatIsWaitedForIsRefused(TestDatabase database) {
        Consumer<Operations> upgrade = (op) -> CompletableFuture.runAsync(() -> op.createSchema("s")).join();
        assertThat(failure(DiagnosticCode.BAD_OPERATION,
                migrator(database, upgrade, RefusedJavaRevisionTests::nothing)::status)
            .message()).isEqualTo("operations are used from another thread");
    }

    @Test
    void aCheckedExceptionOfADowngradeIsAFailureOfTheRevision(TestDatabase database) {
        Migrator migrator = migrator(database, RefusedJavaRevisionTests::nothing, RefusedJavaRevisionTests::fail);
        migrator.upgrade();
        failure(DiagnosticCode.JAVA_REVISION_FAILED, () -> migrator.downgrade("base"));
    }

    @SuppressWarnings("NullAway")
    static List<Consumer<Operations>> withoutReason() {
        return List.of((op) -> op.irreversible(null), (op) -> op.irreversible(" "), (op) -> {
            try {
                op.irreversible("");
            }
            catch (MigrateException ex) {
                op.execute("SELECT 1", "");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("withoutReason")
    void aDowngradeIsNotRuledOutWithoutAReason(Consumer<Operations> downgrade, TestDatabase database) {
        assertThat(failure(DiagnosticCode.BAD_OPERATION,
                migrator(database, RefusedJavaRevisionTests::nothing, downgrade)::status)
            .message()).isEqualTo("irreversible() is called without a reason");
    }

    @Test
    void anUpgradeIsNotRuledOut(TestDatabase database) {
        assertThat(failure(DiagnosticCode.BAD_OPERATION,
                migrator(database, (op) -> op.irreversible("it is so"), RefusedJavaRevisionTests::nothing)::status)
            .message()).isEqualTo("upgrade() calls irreversible()");
    }

    static List<Consumer<Operations>> halves() {
        return List.of((op) -> op.execute("SELECT 'a\uD83D'", ""),
                (op) -> op.addColumn("t", column("b", text()).defaultValue("\uDE00a")),
                (op) -> op.createTable("t\uD83D", column("a", integer())), (op) -> op.createEnum("e", "a\uD83Db"),
                (op) -> op.bulkInsert("t\uD83D", List.of("a"), List.of()).undoneBy(""),
                (op) -> op.bulkInsert("t", List.of("a\uDE00\uD83D"), List.of()).undoneBy(""));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void aTextWithHalfASurrogatePairIsRefusedWhenItIsLoaded(Consumer<Operations> upgrade, TestDatabase database) {
        assertThat(failure(DiagnosticCode.BAD_OPERATION,
                migrator(database, upgrade, RefusedJavaRevisionTests::nothing)::status)
            .message()).contains("has half of a surrogate pair, U+D");
    }

    @MigrationRevision(id = "0001")
    private record Both(Consumer<Operations> up, Consumer<Operations> down) implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            this.up.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            this.down.accept(op);
        }

    }

}
