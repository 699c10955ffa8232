package dev.migrate.operation;

import dev.migrate.change.RowSource;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.ConstraintBuilder;
import dev.migrate.definition.Definition;
import dev.migrate.definition.Draft;
import dev.migrate.definition.IndexElement;
import dev.migrate.definition.TableElement;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.SequenceOptions;
import java.lang.reflect.Array;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of each type that the methods of operations take: a usual one, and bad ones.
 */
final class DslArguments {

    private static final List<String> TEXTS = List.of("", " ", "-- no SQL", "\0", "a\0", "x".repeat(70), "\"", "a.b.c",
            ".");

    private static final Map<Class<?>, Object> USUAL = usual();

    private DslArguments() {
    }

    private static Map<Class<?>, Object> usual() {
        ColumnBuilder column = Definitions.column("a", Definitions.integer());
        Map<Class<?>, Object> all = new HashMap<>();
        all.put(String.class, "a");
        all.put(String[].class, new String[] { "a" });
        all.put(Object.class, 1);
        all.put(Object[].class, new Object[] { 1 });
        all.put(int.class, 1);
        all.put(long.class, 1L);
        all.put(Duration.class, Duration.ofMillis(1));
        all.put(ColumnType.class, Definitions.integer());
        all.put(ColumnBuilder.class, column);
        all.put(ColumnBuilder[].class, new ColumnBuilder[] { column });
        all.put(TableElement[].class, new TableElement[] { column });
        all.put(IndexElement[].class, new IndexElement[] { Definitions.desc("a") });
        all.put(List.class, List.of("a"));
        all.put(Collection.class, List.of(List.of(1)));
        all.put(RowSource.class, (RowSource) (sink) -> sink.accept(List.of(1)));
        all.put(Consumer.class, (Consumer<Operations>) (op) -> op.createSchema("s"));
        all.put(SchemaObject.class, new SchemaObject.Namespace("a", null));
        all.put(Definition.class, Definitions.table("a", column));
        all.put(Definition[].class, new Definition[0]);
        all.put(Supplier.class, (Supplier<Draft>) () -> Definitions.table("a", column));
        all.put(Draft.class, Definitions.table("a", column));
        all.put(ConstraintBuilder.class, Definitions.unique("a"));
        all.put(PartitionBound.class, Definitions.otherRows());
        all.put(SequenceOptions.class, SequenceOptions.DEFAULT);
        all.put(ColumnValue.Identity.class, Definitions.always());
        return all;
    }

    /** Gives an argument that is right as far as its type tells. */
    static Object usual(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == Map.class) {
            boolean types = parameter.getParameterizedType().getTypeName().contains(ColumnType.class.getName());
            return Map.of("a", types ? Definitions.integer() : "1");
        }
        if (type == ObjectKind.class) {
            boolean part = Stream.of(parameter.getDeclaringExecutable().getParameters())
                .anyMatch((other) -> other.getName().equals("table"));
            return part ? ObjectKind.POLICY : ObjectKind.TABLE;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Objects.requireNonNull(USUAL.get(type), () -> "no usual argument of " + type);
    }

    /** Gives another argument that is right, or the usual one if there is no other. */
    static Object other(Parameter parameter) {
        Class<?> type = parameter.getType();
        ColumnBuilder column = Definitions.column("b", Definitions.text());
        Map<Class<?>, Object> all = new HashMap<>();
        all.put(String.class, "b");
        all.put(String[].class, new String[] { "b" });
        all.put(Object.class, 2);
        all.put(int.class, 2);
        all.put(long.class, 2L);
        all.put(Duration.class, Duration.ofMillis(2));
        all.put(ColumnType.class, Definitions.text());
        all.put(ColumnBuilder.class, column);
        all.put(Definition.class, Definitions.table("a", column));
        all.put(PartitionBound.class, Definitions.modulus(1, 0));
        all.put(ColumnValue.Identity.class, Definitions.byDefault());
        all.put(SequenceOptions.class, Definitions.counting().startWith(2));
        return type.isEnum() ? type.getEnumConstants()[1] : all.getOrDefault(type, usual(parameter));
    }

    /** Gives arguments that are hardly right, null among them. */
    static List<@Nullable Object> bad(Class<?> type) {
        List<@Nullable Object> all = new ArrayList<>();
        if (type == int.class) {
            all.addAll(List.of(-1, 0, Integer.MAX_VALUE, Integer.MIN_VALUE));
            return all;
        }
        if (type == long.class) {
            all.addAll(List.of(-1L, 0L, Long.MAX_VALUE, Long.MIN_VALUE));
            return all;
        }
        all.add(null);
        if (type == String.class) {
            all.addAll(TEXTS);
        }
        else if (type == String[].class) {
            TEXTS.forEach((text) -> all.add(new String[] { text }));
            all.addAll(List.of(new String[] {}, new String[] { null }, new String[] { "a", "a" }));
        }
        else if (type == Definition[].class) {
            all.add(new Definition[] { null });
        }
        else if (type == Object.class) {
            all.addAll(values());
        }
        else if (type == Object[].class) {
            values().forEach((value) -> all.add(new Object[] { value }));
            all.addAll(List.of(new Object[] {}, new Object[] { null }));
        }
        else if (type.isArray()) {
            Object[] none = (Object[]) Array.newInstance(type.getComponentType(), 0);
            Object[] twice = (Object[]) Objects.requireNonNull(USUAL.get(type));
            all.addAll(List.of(none, Arrays.copyOf(none, 1)));
            Object[] repeated = Arrays.copyOf(twice, 2);
            repeated[1] = repeated[0];
            all.add(repeated);
        }
        else if (type == List.class) {
            TEXTS.forEach((text) -> all.add(List.of(text)));
            all.addAll(List.of(List.of(), Collections.singletonList(null), List.of("a", "a")));
        }
        else if (type == Collection.class) {
            values().forEach((value) -> all.add(List.of(List.of(value))));
            all.addAll(List.of(Collections.singletonList(null), List.of(List.of()), List.of(List.of(1, 2))));
        }
        else if (type == Map.class) {
            all.addAll(maps());
        }
        else if (type == RowSource.class) {
            all.add((RowSource) (sink) -> sink.accept(List.of(new Object())));
        }
        return all;
    }

    private static List<Object> values() {
        List<Object> all = new ArrayList<>(TEXTS);
        all.addAll(List.of(Double.NaN, Double.NEGATIVE_INFINITY, new Object(), List.of(), new int[] { 1 },
                Collections.singletonList(null), Map.of()));
        return all;
    }

    private static List<Map<@Nullable String, @Nullable Object>> maps() {
        List<Map<@Nullable String, @Nullable Object>> all = new ArrayList<>();
        all.add(new LinkedHashMap<>());
        Map<@Nullable String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("a", null);
        all.add(value);
        Map<@Nullable String, @Nullable Object> key = new LinkedHashMap<>();
        key.put(null, "1");
        all.add(key);
        TEXTS.forEach((text) -> {
            Map<@Nullable String, @Nullable Object> named = new LinkedHashMap<>();
            named.put(text, "1");
            all.add(named);
        });
        return all;
    }

}
