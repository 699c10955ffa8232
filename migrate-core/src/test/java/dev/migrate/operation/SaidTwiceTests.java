package dev.migrate.operation;

import static dev.migrate.operation.Definitions.always;
import static dev.migrate.operation.Definitions.asc;
import static dev.migrate.operation.Definitions.byDefault;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.counting;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of two words about the same, none wins silently. */
class SaidTwiceTests {

    private static final Author AUTHOR = Author.of("0001", SaidTwiceTests.class);

    /** What may be said several times, of something else each time. */
    private static final Set<String> ADDED = Set.of("ExclusionBuilder.with column", "ExclusionBuilder.with operator",
            "ExclusionBuilder.withExpression expression", "ExclusionBuilder.withExpression operator",
            "AlterColumnBuilder.set property", "DomainBuilder.check condition", "Rebuilt.replacing value",
            "IndexBuilder.with parameter", "TableBuilder.inherits parents", "TableBuilder.like words",
            "TableBuilder.with parameter", "ViewBuilder.with parameter", "DropBuilder.was more",
            "ReplaceViewBuilder.with parameter", "ColumnBuilder.check condition", "ColumnBuilder.references table",
            "ColumnBuilder.references column");

    private static @Nullable String refused(DslReceiver receiver, Method method, @Nullable Object... second) {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, (op) -> {
                    Object first = DslReceiver.invoke(method, receiver.make(op), DslReceiver.usual(method));
                    DslReceiver.use(op, Objects.requireNonNull(DslReceiver.invoke(method, first, second)));
                }));
        return (ex != null) ? ex.diagnostic().message() : null;
    }

    @Test
    void wordsThatSayTheSameAreTaken() {
        assertThat(OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, (op) -> {
            op.createIndex("t", "a").unique().where("a > 0").unique().where("a > 0");
            op.dropConstraint("t", "c", unique("a").named("c").on("t"));
            op.createUniqueConstraint("t", "a").initiallyDeferred().deferrable();
        })).extracting((recorded) -> OperationDdl.statements(recorded).get(0).statement().text())
            .containsExactly("CREATE UNIQUE INDEX ix_t_a ON t (a) WHERE a > 0", "ALTER TABLE t DROP CONSTRAINT c",
                    "ALTER TABLE t ADD CONSTRAINT uq_t_a UNIQUE (a) DEFERRABLE INITIALLY DEFERRED");
    }

    @Test
    void aWordThatMakesAnotherOneVoidIsRefusedAtItsLine() {
        List<Consumer<Operations>> contradictions = List.of(
                (op) -> op.addColumn("t", column("a", text()).notNull().nullable()),
                (op) -> op.setDefault("t", "a", 1).setDefault(2),
                (op) -> op.alterColumn("t", "a").setIdentity(always()).setIdentity(byDefault()),
                (op) -> op.changeType("t", "a", text()).type(integer()),
                (op) -> op.createCheckConstraint("t", "a > 0").notValid().notEnforced(),
                (op) -> op.createCheckConstraint("t", "a > 0").notValidThenValidate().notValid(),
                (op) -> op.createIndex("t", asc("a").nullsFirst().nullsLast()),
                (op) -> op.createSequence("s").between(1, 2).minValue(0),
                (op) -> op.createDomain("d", text()).check("c", "VALUE > ''").check("c", "VALUE < ''"),
                (op) -> op.createDomain("d", text()).check("c", "VALUE > ''").check("d", "VALUE > ''"),
                (op) -> op.alterSequence("s", counting().startWith(1).startWith(2)),
                (op) -> op.dropConstraint("t", "c", unique("a").named("d")));
        assertThat(contradictions).allSatisfy((contradiction) -> {
            MigrateException ex = catchThrowableOfType(MigrateException.class,
                    () -> OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, contradiction));
            assertThat(ex.diagnostic().message()).endsWith(" is said twice");
            assertThat(String.valueOf(ex.diagnostic().location())).matches(".*SaidTwiceTests:\\d+");
        });
    }

    @Test
    void aWordThatContradictsAnotherOneIsRefused() {
        List<String> taken = new ArrayList<>();
        for (DslReceiver receiver : DslReceiver.all()) {
            for (Method method : receiver.methods()) {
                if (method.getReturnType() == receiver.type()) {
                    for (int index = 0; index < method.getParameterCount(); index++) {
                        @Nullable Object[] second = DslReceiver.usual(method);
                        second[index] = DslArguments.other(method.getParameters()[index]);
                        String call = receiver.type().getSimpleName() + "." + method.getName() + " "
                                + method.getParameters()[index].getName();
                        String message = refused(receiver, method, second);
                        if (!ADDED.contains(call) && !String.valueOf(message).endsWith(" is said twice")) {
                            taken.add(call + ": " + message);
                        }
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

}
