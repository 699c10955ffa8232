package dev.migrate.catalog;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of names: {@code schema.name}, or {@code name} alone for any schema, each
 * with {@code *} for any characters.
 *
 * @param schema of the schema; null for any
 * @param name of the name
 */
public record NamePattern(@Nullable Pattern schema, Pattern name) {

    /**
     * Reads one.
     * @param text as written
     * @return the pattern
     */
    public static NamePattern of(String text) {
        int dot = text.indexOf('.');
        return (dot < 0) ? new NamePattern(null, pattern(text))
                : new NamePattern(pattern(text.substring(0, dot)), pattern(text.substring(dot + 1)));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /**
     * Returns whether it is a name's.
     * @param in the schema; null if it is in none
     * @param candidate the name
     * @return true if both match
     */
    public boolean matches(@Nullable String in, String candidate) {
        boolean inSchema = this.schema == null || (in != null && this.schema.matcher(in).matches());
        return inSchema && this.name.matcher(candidate).matches();
    }

    boolean isWhole(String candidate) {
        return this.name.pattern().equals(pattern("*").pattern())
                && (this.schema == null || this.schema.matcher(candidate).matches());
    }

}
