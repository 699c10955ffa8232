package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.exclude;
import static dev.migrate.operation.Definitions.foreignKey;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;

import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.ConstraintBuilder;
import dev.migrate.definition.Draft;
import dev.migrate.definition.ExclusionBuilder;
import dev.migrate.definition.ForeignKeyBuilder;
import dev.migrate.definition.IndexElement;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.PartitionBound;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something whose methods a revision can call. */
record DslReceiver(Class<?> type, Maker maker) {

    /**
     * Finds every type of the language that a revision writes in, from what calls give
     * back.
     */
    static List<DslReceiver> all() {
        Map<Class<?>, DslReceiver> found = new LinkedHashMap<>();
        List<DslReceiver> open = new ArrayList<>(
                List.of(new DslReceiver(Operations.class, (op) -> op), new DslReceiver(Definitions.class, (op) -> null),
                        new DslReceiver(ForeignKeyBuilder.class, (op) -> foreignKey("a").references("p", "a")),
                        new DslReceiver(ExclusionBuilder.class, (op) -> exclude().with("a", "=")),
                        new DslReceiver(BackfillBuilder.class, (op) -> op.backfill("t", "a = 1").where("a IS NULL")),
                        new DslReceiver(AlterColumnBuilder.class,
                                (op) -> op.changeType("t", "a", integer()).was(column("a", text())))));
        while (!open.isEmpty()) {
            DslReceiver receiver = open.remove(0);
            if (found.putIfAbsent(receiver.type(), receiver) == null) {
                receiver.methods().stream().map(receiver::then).filter(DslReceiver::isLanguage).forEach(open::add);
            }
        }
        return List.copyOf(found.values());
    }

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
    static boolean isOfTheEngine(Method method) {
        return List.of(method.getParameterTypes()).contains(NamingConvention.class)
                || method.getDeclaringClass() == Draft.class;
    }

    DslReceiver then(Method method) {
        return new DslReceiver(method.getReturnType(),
                (op) -> invoke(method, Modifier.isStatic(method.getModifiers()) ? null : make(op), usual(method)));
    }

    boolean isLanguage() {
        return List.of(Operations.class.getPackageName(), Draft.class.getPackageName())
            .contains(this.type.getPackageName()) && !Modifier.isAbstract(this.type.getModifiers());
    }

    static @Nullable Object invoke(Method method, @Nullable Object receiver, @Nullable Object... arguments) {
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

    static @Nullable Object[] usual(Method method) {
        @Nullable Object[] arguments = new Object[method.getParameterCount()];
        for (int index = 0; index < arguments.length; index++) {
            arguments[index] = DslArguments.usual(method.getParameters()[index]);
        }
        return arguments;
    }

    // what a definition has is looked at when an operation uses it
    static void use(Operations op, Object value) {
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

    /** Makes a receiver. */
    interface Maker {

        @Nullable Object make(Operations op);

    }

}
