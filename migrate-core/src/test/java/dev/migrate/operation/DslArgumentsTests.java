package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.exclude;
import static dev.migrate.operation.Definitions.foreignKey;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.change.Inversion;
import dev.migrate.change.RecordedOperation;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.ConstraintBuilder;
import dev.migrate.definition.Draft;
import dev.migrate.definition.ExclusionBuilder;
import dev.migrate.definition.ForeignKeyBuilder;
import dev.migrate.definition.IndexElement;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.PartitionBound;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
            "strategy", "notDone", "assignments", "definition", "using", "withCheck", "privileges", "on");

    private static final Set<String> EMPTY = Set.of("", " ", "-- no SQL");

    @Test
    void everyBadArgumentIsTakenOrRefusedAtItsLine() {
        List<String> broken = new ArrayList<>();
        int calls = 0;
        for (Receiver receiver : receivers()) {
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

    private static @Nullable String wrong(Receiver receiver, Method method, int index, @Nullable Object bad) {
        @Nullable Object[] arguments = usual(method);
        arguments[index] = bad;
        String call = method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList() + " with "
                + Arrays.deepToString(arguments).replace("\0", "NUL");
        try {
            record(receiver, method, arguments);
        }
        catch (MigrateException ex) {
            SourceLocation location = ex.diagnostic().location();
            boolean placed = location != null && location.line() > 0
                    && location.source().equals(DslArgumentsTests.class.getName());
            return placed ? null : call + " has no line: " + ex.getMessage();
        }
        catch (RuntimeException ex) {
            return call + " throws " + ex + " at " + Arrays.stream(ex.getStackTrace()).limit(4).toList();
        }
        return mustBeRefused(method, index, bad) ? call + " is taken" : null;
    }

    private static boolean mustBeRefused(Method method, int index, @Nullable Object bad) {
        boolean nullable = method.getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class);
        boolean empty = SQL.contains(method.getParameters()[index].getName()) && EMPTY.contains(String.valueOf(bad));
        return empty || (bad == null && !nullable) || "a\0".equals(bad)
                || (bad instanceof String[] texts && Arrays.asList(texts).contains("a\0"));
    }

    private static @Nullable Object[] usual(Method method) {
        @Nullable Object[] arguments = new Object[method.getParameterCount()];
        for (int index = 0; index < arguments.length; index++) {
            arguments[index] = DslArguments.usual(method.getParameters()[index]);
        }
        return arguments;
    }

    private static void record(Receiver receiver, Method method, @Nullable Object... arguments) {
        List<RecordedOperation> recorded = OperationRecorder.record(AUTHOR, NamingConvention.DEFAULT, (op) -> {
            Object value = invoke(method, receiver.make(op), arguments);
            if (value != null) {
                use(op, value);
            }
        });
        OperationDdl.statements(recorded);
        OperationDdl.statements(Inversion.of(recorded).operations());
    }

    // what a definition has is looked at when an operation uses it
    private static void use(Operations op, Object value) {
        if (value instanceof ColumnBuilder column) {
            op.createTable("used", column);
        }
        else if (value instanceof ConstraintBuilder<?> constraint) {
            op.createTable("used", Definitions.column("a", Definitions.integer()),
                    Definitions.column("b", Definitions.integer()), constraint);
        }
        else if (value instanceof Draft draft) {
            op.record(draft);
        }
        else if (value instanceof IndexElement element) {
            op.createIndex("used", element);
        }
        else if (value instanceof ColumnType type) {
            op.createTable("used", Definitions.column("a", type));
        }
        else if (value instanceof PartitionBound bound) {
            op.attachPartition("used", "a", bound);
        }
        else if (value instanceof ColumnValue.Identity identity) {
            op.alterColumn("used", "a").setIdentity(identity);
        }
    }

    private static @Nullable Object invoke(Method method, @Nullable Object receiver, @Nullable Object... arguments) {
        try {
            return method.invoke(receiver, arguments);
        }
        catch (InvocationTargetException ex) {
            if (ex.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(ex);
        }
        catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * Finds every type of the language that a revision writes in, from what calls give
     * back.
     */
    private static List<Receiver> receivers() {
        Map<Class<?>, Receiver> found = new LinkedHashMap<>();
        List<Receiver> open = new ArrayList<>(
                List.of(new Receiver(Operations.class, (op) -> op), new Receiver(Definitions.class, (op) -> null),
                        new Receiver(ForeignKeyBuilder.class, (op) -> foreignKey("a").references("p", "a")),
                        new Receiver(ExclusionBuilder.class, (op) -> exclude().with("a", "=")),
                        new Receiver(BackfillBuilder.class, (op) -> op.backfill("t", "a = 1").where("a IS NULL")),
                        new Receiver(AlterColumnBuilder.class,
                                (op) -> op.changeType("t", "a", integer()).was(column("a", text())))));
        while (!open.isEmpty()) {
            Receiver receiver = open.remove(0);
            if (found.putIfAbsent(receiver.type(), receiver) == null) {
                receiver.methods().stream().map(receiver::then).filter(Receiver::isLanguage).forEach(open::add);
            }
        }
        return List.copyOf(found.values());
    }

    /** Something whose methods a revision can call. */
    private record Receiver(Class<?> type, Maker maker) {

        @Nullable Object make(Operations op) {
            return this.maker.make(op);
        }

        List<Method> methods() {
            return Stream.of(this.type.getMethods())
                .filter((method) -> method.getDeclaringClass() != Object.class && !method.isBridge())
                .filter((method) -> !isOfTheEngine(method))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
        }

        // what asks for a finished definition is not called in a revision
        private static boolean isOfTheEngine(Method method) {
            return List.of(method.getParameterTypes()).contains(NamingConvention.class)
                    || method.getDeclaringClass() == Draft.class;
        }

        Receiver then(Method method) {
            return new Receiver(method.getReturnType(),
                    (op) -> invoke(method, Modifier.isStatic(method.getModifiers()) ? null : make(op), usual(method)));
        }

        boolean isLanguage() {
            return List.of(Operations.class.getPackageName(), Draft.class.getPackageName())
                .contains(this.type.getPackageName()) && !Modifier.isAbstract(this.type.getModifiers());
        }

    }

    /** Makes a receiver. */
    private interface Maker {

        @Nullable Object make(Operations op);

    }

}
