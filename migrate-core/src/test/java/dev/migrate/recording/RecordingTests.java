package dev.migrate.recording;

import static dev.migrate.operation.Definitions.check;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.desc;
import static dev.migrate.operation.Definitions.forValues;
import static dev.migrate.operation.Definitions.index;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.modulus;
import static dev.migrate.operation.Definitions.primaryKey;
import static dev.migrate.operation.Definitions.table;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.IndexBuilder;
import dev.migrate.definition.IndexElement;
import dev.migrate.definition.KeyBuilder;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.operation.Operations;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingTests {

    private static final Author AUTHOR = new Author("0001", RecordingTests.class.getName());

    private static List<String> recorded(Consumer<Operations> changes) {
        return OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, changes)
            .stream()
            .flatMap((recorded) -> OperationDdl.statements(recorded).stream())
            .map((statement) -> statement.statement().text())
            .toList();
    }

    private static MigrateException refused(Consumer<Operations> changes) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> recorded(changes));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(String.valueOf(ex.diagnostic().location())).matches(".*RecordingTests:\\d+");
        return ex;
    }

    @Test
    void whatIsSaidOfAChangeAfterTheNextOneIsRefused() {
        assertThat(refused((op) -> {
            IndexBuilder index = op.createIndex("t", "a");
            op.createIndex("t", "b");
            index.unique().where("a > 0");
        }).diagnostic().message()).contains("after the next one was begun");
    }

    @Test
    void operationsAreRefusedAfterTheEnd() {
        AtomicReference<@Nullable Operations> kept = new AtomicReference<>();
        AtomicReference<@Nullable IndexBuilder> index = new AtomicReference<>();
        recorded((op) -> {
            kept.set(op);
            index.set(op.createIndex("t", "a"));
        });
        assertThat(catchThrowableOfType(MigrateException.class,
                () -> Objects.requireNonNull(kept.get()).createSchema("s")))
            .isNotNull();
        assertThat(catchThrowableOfType(MigrateException.class, () -> Objects.requireNonNull(index.get()).unique()))
            .isNotNull();
    }

    @Test
    void operationsAreRefusedFromAnotherThread() {
        assertThat(refused((op) -> {
            Thread thread = new Thread(() -> {
                try {
                    op.createSchema("s");
                }
                catch (MigrateException ex) {
                    // the revision is refused all the same
                }
            });
            thread.start();
            try {
                thread.join();
            }
            catch (InterruptedException ex) {
                throw new IllegalStateException(ex);
            }
        }).diagnostic().message()).contains("from another thread");
    }

    @Test
    void whatBecomesOfAnArgumentAfterTheCallDoesNotCount() {
        assertThat(recorded((op) -> {
            Map<String, Integer> parameters = new HashMap<>(Map.of("fillfactor", 70));
            op.setTableParameters("t", parameters, Map.of());
            parameters.put("fillfactor", 50);
            op.setIndexParameters("i", parameters, Map.of());
            parameters.clear();
            Map<String, String> checks = new HashMap<>(Map.of("a", "VALUE > 0"));
            op.createDomain("d", integer(), checks);
            checks.clear();
            ColumnBuilder[] attributes = { column("a", integer()) };
            op.createCompositeType("c", attributes);
            attributes[0] = column("b", text());
            List<List<?>> rows = new ArrayList<>(List.of(List.of(1)));
            List<String> columns = new ArrayList<>(List.of("a"));
            String[] key = { "a" };
            op.bulkInsert("t", columns, rows).onConflictDoNothing(key);
            rows.set(0, List.of(2));
            columns.set(0, "b");
            key[0] = "b";
        })).containsExactly("ALTER TABLE t SET (fillfactor = 70)", "ALTER INDEX i SET (fillfactor = 50)",
                "CREATE DOMAIN d AS integer CONSTRAINT a CHECK (VALUE > 0)", "CREATE TYPE c AS (a integer)",
                "INSERT INTO t (a) OVERRIDING SYSTEM VALUE VALUES\n    ('1')\nON CONFLICT (a) DO NOTHING");
    }

    @Test
    void rowsThatACollectionComputesAreNotReadWhenTheyAreRecorded() {
        AtomicInteger read = new AtomicInteger();
        List<List<?>> rows = new AbstractList<>() {

            @Override
            public List<?> get(int index) {
                return List.of(read.incrementAndGet());
            }

            @Override
            public int size() {
                return 3;
            }

        };
        OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, (op) -> op.bulkInsert("t", List.of("a"), rows));
        assertThat(read).hasValue(0);
    }

    @SuppressWarnings("NullAway")
    static Stream<Consumer<Operations>> unmade() {
        return Stream.of((op) -> op.createIndex("t", (String[]) null), (op) -> op.createIndex("t", 1, 2),
                (op) -> op.createUniqueConstraint("t", "a", null), (op) -> op.createEnum("e", (String[]) null),
                (op) -> op.grant("SELECT", "TABLE t", (String[]) null),
                (op) -> op.bulkInsert("t", null, List.of(List.of(1))), (op) -> op.copyFrom("t", null),
                (op) -> op.setTableParameters("t", Map.of(), Map.of()),
                (op) -> op.setTableParameters("t", Map.of("fillfactor", 70),
                        Collections.singletonMap("fillfactor", null)),
                (op) -> op.setIndexParameters("i", Map.of(" ", 70), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("unmade")
    void aCallOfWhichNoChangeCanBeMadeStaysRefusedWhenTheExceptionIsCaught(Consumer<Operations> call) {
        refused((op) -> {
            try {
                call.accept(op);
            }
            catch (RuntimeException ex) {
                // the revision goes on
            }
            op.createSchema("s");
        });
    }

    @Test
    void whatIsRefusedStaysSoWhenTheExceptionIsCaught() {
        assertThat(refused((op) -> {
            op.alterColumn("t", "a");
            try {
                op.createSchema("s");
            }
            catch (MigrateException ex) {
                op.createSchema("other");
            }
        }).diagnostic().message()).contains("nothing of column \"a\"");
    }

    @Test
    void aColumnIsAValue() {
        ColumnBuilder column = column("c", integer());
        assertThat(recorded((op) -> {
            op.addColumn("t", column);
            op.addColumn("u", column.notNull().unique());
        })).containsExactly("ALTER TABLE t ADD COLUMN c integer", "ALTER TABLE u ADD COLUMN c integer NOT NULL",
                "ALTER TABLE u ADD CONSTRAINT uq_u_c UNIQUE (c)");
    }

    @Test
    void constraintsIndexesAndElementsAreValues() {
        KeyBuilder key = unique("a");
        IndexElement element = desc("a");
        IndexBuilder index = index("t", element);
        key.deferrable().named("other");
        element.nullsLast();
        index.unique().with("fillfactor", 70);
        assertThat(recorded((op) -> {
            op.createTable("t", column("a", integer()), key);
            op.record(index);
            op.record(index);
        })).containsExactly("""
                CREATE TABLE t (
                    a integer,
                    CONSTRAINT uq_t_a UNIQUE (a)
                )""", "CREATE INDEX ix_t_a ON t (a DESC)", "CREATE INDEX ix_t_a ON t (a DESC)");
    }

    static Stream<Arguments> whatDoesNotApply() {
        return Stream
            .of(row("the type of column", (op) -> op.alterColumn("t", "a").using("a::text").setNotNull()),
                    row("the type of column", (op) -> op.alterColumn("t", "a").collate("\"C\"").setNotNull()),
                    row("online", (op) -> op.changeType("t", "a", text()).online()),
                    row("is about column \"zzz\" instead",
                            (op) -> op.changeType("t", "a", text()).was(column("zzz", integer()))),
                    row("no rows to leave unchecked",
                            (op) -> op.createTable("t", column("a", integer()), check("a > 0").notValidThenValidate())),
                    row("no rows to leave unchecked",
                            (op) -> op.createTable("t", column("a", integer()), check("a > 0").notValid())),
                    row("is said to be on \"other\"",
                            (op) -> op.createTable("t", column("a", integer()), unique("a").on("other"))),
                    row("never deferred", (op) -> op.createCheckConstraint("t", "a > 0").deferrable()),
                    row("has no nulls",
                            (op) -> op.createTable("t", column("a", integer()), primaryKey("a").nullsNotDistinct())),
                    row("how it is created", (op) -> op.dropTable("t").was(table("t").ifNotExists())),
                    row("how it is created", (op) -> op.dropIndex("ix_t_a").was(index("t", "a").concurrently())),
                    row("has constraints", (op) -> op.dropColumn("t", column("a", integer()).unique())),
                    row("may be there already", (
                            op) -> op.addColumn("t", column("a", integer())).ifNotExists().withBackfill("1")),
                    row("is a role and an option", (op) -> op.revoke("SELECT", "TABLE t", "reader CASCADE")), row(
                            "has values of its own, and none is null",
                            (op) -> op.addColumn("t", column("a", integer()).identity()).withBackfill("1")),
                    row("has values of its own, and none is null",
                            (op) -> op.addColumn("t", column("a", integer()).generatedAs("1")).withBackfill("1")),
                    row("takes no others",
                            (op) -> op.dropColumn("t", column("a", integer()).generatedAs("1")).filledWith("1")),
                    row("takes no others",
                            (op) -> op.dropColumn("t", column("a", integer()).identity()).filledWith("1")),
                    row("column \"a\" is in the primary key, and cannot allow null",
                            (op) -> op.createTable("t", column("a", integer()).nullable().primaryKey())),
                    row("column \"a\" is in the primary key, and cannot allow null",
                            (op) -> op.createTable("t", primaryKey("a"), column("a", integer()).nullable())),
                    row("column \"a\" has an identity, and cannot allow null",
                            (op) -> op.addColumn("t", column("a", integer()).identity().nullable())),
                    row("a partition by list has no values",
                            (op) -> op.createTable("t").partitionOf("whole", forValues())),
                    row("there is no part 4 of 4", (op) -> op.createTable("t").partitionOf("whole", modulus(4, 4))),
                    row("a type and a collation only",
                            (op) -> op.createCompositeType("pair", column("a", integer()).notNull())));
    }

    private static Arguments row(String message, Consumer<Operations> changes) {
        return Arguments.of(message, changes);
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotApply")
    void anOptionThatDoesNotApplyIsRefused(String message, Consumer<Operations> changes) {
        assertThat(refused(changes).diagnostic().message()).contains(message);
    }

}
