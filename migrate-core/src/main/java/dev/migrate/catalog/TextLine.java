package dev.migrate.catalog;

import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that a query gives as an array, or as a line of one with two dimensions.
 *
 * @param source what was asked
 * @param texts the texts, as the source shows them
 */
record TextLine(CatalogSource source, List<@Nullable String> texts) {

    /** Gives the lines of a value: a text, an array of texts, or an array of lines. */
    static List<TextLine> of(Object value, CatalogSource source) {
        if (!(value instanceof @Nullable Object[] items)) {
            return List.of(line(source, value));
        }
        if (items.length == 0 || !(items[0] instanceof Object[])) {
            return List.of(line(source, items));
        }
        return Arrays.stream(items).map((item) -> line(source, (@Nullable Object[]) item)).toList();
    }

    private static TextLine line(CatalogSource source, @Nullable Object... items) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Object item : items) {
            texts.add((item != null) ? source.text(item.toString()) : null);
        }
        return new TextLine(source, texts);
    }

    @Nullable String find(int index) {
        return this.texts.get(index);
    }

    String at(int index) {
        String text = find(index);
        if (text == null) {
            throw new IllegalStateException("null at " + index + " of " + this.texts);
        }
        return text;
    }

    boolean isTrue(int index) {
        return Boolean.parseBoolean(at(index));
    }

    /** Gives the name whose schema comes at an index, and the name itself after it. */
    QualifiedName name(int index) {
        return this.source.name(at(index), at(index + 1));
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        for (int index = 0; index < this.texts.size(); index++) {
            all.add(at(index));
        }
        return List.copyOf(all);
    }

}
