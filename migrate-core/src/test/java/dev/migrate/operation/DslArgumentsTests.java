package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.change.Inversion;
import dev.migrate.change.RecordedOperation;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.SequenceOptions;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever a revision hands to a public method of an operation, a definition or what they
 * give back, is taken, or refused with the line of the call.
 */
class DslArgumentsTests {

    private static final Author AUTHOR = Author.of("0001", DslArgumentsTests.class);

    /** The names of parameters that are SQL, and texts that have none. */
    private static final Set<String> SQL = Set.of("sql", "expression", "condition", "words", "action", "query",
            "strategy", "notDone", "assignments", "definition", "using", "withCheck", "privileges", "on", "operator",
            "storage", "compression", "parameter", "statement");

    /** What a call that is refused does not give, so that nothing can be made of it. */
    private static final Set<Class<?>> RECORDS = Set.of(ColumnType.class, PartitionBound.class,
            ColumnValue.Identity.class, SequenceOptions.class);

    private static final Set<String> EMPTY = Set.of("", " ", "-- no SQL");

    @Test
    void everyBadArgumentIsTakenOrRefusedAtItsLine() {
        List<String> broken = new ArrayList<>();
        int calls = 0;
        for (DslReceiver receiver : DslReceiver.all()) {
            for (Method method : receiver.methods()) {
                for (int index = 0; index < method.getParameterCount(); index++) {
                    for (Object bad : DslArguments.bad(method.getParameterTypes()[index])) {
                        calls++;
                        String wrong = wrong(receiver, method, index, bad);
                        if (wrong != null) {
                            broken.add(wrong);
                        }
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(calls).isGreaterThan(2500);
    }

    private static @Nullable String wrong(DslReceiver receiver, Method method, int index, @Nullable Object bad) {
        @Nullable Object[] arguments = DslReceiver.usual(method);
        arguments[index] = bad;
        String call = method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList() + " with "
                + Arrays.deepToString(arguments).replace("\0", "NUL");
        try {
            record(receiver, DslReceiver::invoke, method, arguments);
        }
        catch (MigrateException ex) {
            SourceLocation location = ex.diagnostic().location();
            boolean placed = location != null && location.line() > 0
                    && location.source().equals(DslReceiver.class.getName());
            return placed ? forgotten(call, receiver, method, arguments) : call + " has no line: " + ex.getMessage();
        }
        catch (RuntimeException ex) {
            return call + " throws " + ex + " at " + Arrays.stream(ex.getStackTrace()).limit(4).toList();
        }
        return mustBeRefused(method, index, bad) ? call + " is taken" : null;
    }

    // what is refused stays so if the revision catches the exception
    private static @Nullable String forgotten(String call, DslReceiver receiver, Method method,
            @Nullable Object... arguments) {
        if (RECORDS.contains(method.getReturnType())) {
            return null;
        }
        try {
            record(receiver, DslArgumentsTests::swallowed, method, arguments);
            return call + " is refused, and forgotten if the exception is caught";
        }
        catch (MigrateException ex) {
            return null;
        }
    }

    private static @Nullable Object swallowed(Method method, @Nullable Object receiver, @Nullable Object... arguments) {
        try {
            return DslReceiver.invoke(method, receiver, arguments);
        }
        catch (RuntimeException ex) {
            return null;
        }
    }

    private static boolean mustBeRefused(Method method, int index, @Nullable Object bad) {
        boolean nullable = method.getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class);
        boolean empty = SQL.contains(method.getParameters()[index].getName()) && EMPTY.contains(String.valueOf(bad));
        return empty || (bad == null && !nullable) || "a\0".equals(bad)
                || (bad instanceof String[] texts && Arrays.asList(texts).contains("a\0"));
    }

    private static void record(DslReceiver receiver, Invoker invoker, Method method, @Nullable Object... arguments) {
        List<RecordedOperation> recorded = OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, (op) -> {
            Object value = invoker.invoke(method, receiver.make(op), arguments);
            if (value != null) {
                DslReceiver.use(op, value);
            }
        });
        OperationDdl.statements(recorded);
        OperationDdl.statements(Inversion.of(recorded).operations());
    }

    /** Calls a method. */
    private interface Invoker {

        @Nullable Object invoke(Method method, @Nullable Object receiver, @Nullable Object... arguments);

    }

}
