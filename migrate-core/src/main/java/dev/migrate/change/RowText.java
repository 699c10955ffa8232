package dev.migrate.change;

import dev.migrate.sql.Characters;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value of Java as PostgreSQL reads it.
 *
 * @since 0.1
 */
public final class RowText {

    /** Of those, {@code toString()} is what PostgreSQL reads. */
    private static final Set<Class<?>> PLAIN = Set.of(String.class, Character.class, Boolean.class, Byte.class,
            Short.class, Integer.class, Long.class, BigInteger.class, Float.class, Double.class, UUID.class);

    private RowText() {
    }

    /**
     * Gives the text that PostgreSQL reads as the value: arrays and collections in
     * braces, bytes in hexadecimal, enums by name, texts, numbers, truth values, UUIDs,
     * and dates, times, durations and periods of {@code java.time}.
     * @param value the value
     * @return its text
     * @throws BadOperationException if the value is of another class, or has a character
     * or nanoseconds that PostgreSQL does not keep
     */
    public static String of(Object value) {
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Collection<?> collection) {
            return array(collection);
        }
        if (value.getClass().isArray()) {
            return array(elements(value));
        }
        return scalar(value);
    }

    /**
     * Returns whether a value is an array or collection without elements, which
     * PostgreSQL reads otherwise for JSON than for an array.
     * @param value the value
     * @return true if it is; false for bytes
     */
    public static boolean isEmptyList(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.isEmpty();
        }
        return value != null && !(value instanceof byte[]) && value.getClass().isArray() && Array.getLength(value) == 0;
    }

    private static String scalar(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        String time = TimeText.of(value);
        if (time != null) {
            return time;
        }
        if (!PLAIN.contains(value.getClass())) {
            throw new BadOperationException("a value is of class " + value.getClass().getName(),
                    "Pass a text, a number, a boolean, a UUID, an enum, bytes, a date or time of java.time, or an array"
                            + " or collection of them.");
        }
        String text = value.toString();
        String refused = Characters.refused(text);
        if (refused != null) {
            throw new BadOperationException("a value has " + refused + ", which PostgreSQL does not store",
                    "Remove it, or pass bytes for a column of type bytea.");
        }
        return text;
    }

    private static List<@Nullable Object> elements(Object array) {
        if (array instanceof Object[] objects) {
            return Arrays.asList(objects);
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (int index = 0; index < Array.getLength(array); index++) {
            elements.add(Array.get(array, index));
        }
        return elements;
    }

    private static String array(Collection<?> elements) {
        return elements.stream().map(RowText::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object element) {
        if (element == null) {
            return "NULL";
        }
        String text = of(element);
        boolean nested = element instanceof Collection<?>
                || (element.getClass().isArray() && !(element instanceof byte[]));
        return nested ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

}
