package dev.migrate.scaffold.code;

import dev.migrate.operation.Operations;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * An argument of a call: null, a text, a number, a truth value, a constant, a record of
 * these, a map of one entry, another call, and for its last parameter a list of texts or
 * {@link Each several calls}.
 */
final class Argument {

    private static final int LINE = 90;

    private Argument() {
    }

    /**
     * Several calls for the last parameter of a method.
     *
     * @param type what each gives
     * @param calls the calls
     */
    record Each(Class<?> type, List<Call> calls) {

        Each {
            calls = List.copyOf(calls);
        }

        // each on its own line if one line would be too long
        private String text() {
            String one = this.calls.stream().map(Call::text).collect(Collectors.joining(", "));
            return (one.length() <= LINE && one.indexOf('\n') < 0) ? one
                    : this.calls.stream().map(Call::text).collect(Collectors.joining(",\n        ", "\n        ", ""));
        }

    }

    static String text(List<@Nullable Object> arguments) {
        StringBuilder joined = new StringBuilder();
        for (Object argument : arguments) {
            String text = text(argument);
            String comma = text.startsWith("\n") ? "," : ", ";
            joined.append((joined.isEmpty() || text.isEmpty()) ? "" : comma).append(text);
        }
        return joined.toString();
    }

    private static String text(@Nullable Object argument) {
        if (argument instanceof String text) {
            return JavaText.literal(text);
        }
        if (argument instanceof Long number) {
            return number + ((number.intValue() == number) ? "" : "L");
        }
        if (argument instanceof BigInteger number) {
            return (number.bitLength() < Long.SIZE) ? "BigInteger.valueOf(" + text((Object) number.longValue()) + ")"
                    : "new BigInteger(\"" + number + "\")";
        }
        if (argument instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        if (argument instanceof Map<?, ?> map) {
            return "Map.of(" + map.entrySet()
                .stream()
                .map((entry) -> text(entry.getKey()) + ", " + text(entry.getValue()))
                .collect(Collectors.joining()) + ")";
        }
        if (argument instanceof List<?> texts) {
            return texts.stream().map((one) -> text(one)).collect(Collectors.joining(", "));
        }
        if (argument instanceof Each each) {
            return each.text();
        }
        if (argument instanceof Call call) {
            return call.text();
        }
        return (argument instanceof Record made)
                ? "new " + made.getClass().getSimpleName() + "(" + text(components(made)) + ")"
                : String.valueOf(argument);
    }

    static Set<String> imports(@Nullable Object argument) {
        Set<String> imports = new TreeSet<>();
        if (argument instanceof Call call) {
            return call.imports();
        }
        if (argument instanceof Each each) {
            each.calls().forEach((call) -> imports.addAll(call.imports()));
        }
        else if (argument instanceof Record made) {
            imports.add(made.getClass().getCanonicalName());
            components(made).forEach((component) -> imports.addAll(imports(component)));
        }
        else if (argument instanceof Enum<?> constant) {
            imports.add(constant.getDeclaringClass().getCanonicalName());
        }
        else if (argument instanceof BigInteger) {
            imports.add(BigInteger.class.getName());
        }
        else if (argument instanceof Map<?, ?>) {
            imports.add(Map.class.getName());
        }
        return imports;
    }

    /** Gives what a call really passes. */
    static @Nullable Object value(@Nullable Object argument, Operations operations) {
        if (argument instanceof Call call) {
            return call.make(operations);
        }
        if (argument instanceof Each each) {
            Object array = Array.newInstance(each.type(), each.calls().size());
            for (int index = 0; index < each.calls().size(); index++) {
                Array.set(array, index, each.calls().get(index).make(operations));
            }
            return array;
        }
        return (argument instanceof List<?> texts) ? texts.toArray(String[]::new) : argument;
    }

    private static List<@Nullable Object> components(Record made) {
        return Arrays.stream(made.getClass().getRecordComponents())
            .map(RecordComponent::getAccessor)
            .<@Nullable Object>map((accessor) -> ReflectionUtils.invokeMethod(accessor, made))
            .toList();
    }

}
