package dev.migrate.change;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of Java as PostgreSQL reads it. */
public final class RowText {

    private RowText() {
    }

    /**
     * Gives the text that PostgreSQL reads as the value, whatever the column's type:
     * arrays and collections in braces, bytes in hexadecimal, anything else as its
     * {@code toString()}.
     * @param value the value
     * @return its text
     */
    public static String of(Object value) {
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Object[] array) {
            return array(Arrays.asList(array));
        }
        return (value instanceof Collection<?> collection) ? array(collection) : value.toString();
    }

    private static String array(Collection<?> elements) {
        return elements.stream().map(RowText::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object element) {
        if (element == null) {
            return "NULL";
        }
        String text = of(element);
        boolean nested = element instanceof Object[] || element instanceof Collection<?>;
        return nested ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

}
