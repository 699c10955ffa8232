package dev.migrate.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name as PostgreSQL stores it: unquoted spellings folded to lower case, quotes taken
 * off.
 *
 * @param schema the schema; null if the name is looked up in the search path
 * @param name the object's own name
 * @since 0.1
 */
public record QualifiedName(@Nullable String schema, String name) {

    /**
     * Takes a name apart that is written as it is stored: {@code orders},
     * {@code sales.orders}. Case is kept. A part in double quotes may have a dot in it,
     * or nothing but blanks.
     * @param written the name
     * @return its parts
     * @throws IllegalArgumentException if it has more than two parts, or an empty one
     */
    public static QualifiedName of(String written) {
        int dot = -1;
        boolean quoted = false;
        for (int index = 0; index < written.length(); index++) {
            char character = written.charAt(index);
            quoted ^= character == '"';
            if (character == '.' && !quoted) {
                if (dot >= 0) {
                    throw new IllegalArgumentException("more than a schema and a name: " + written);
                }
                dot = index;
            }
        }
        return (dot < 0) ? new QualifiedName(null, part(written))
                : new QualifiedName(part(written.substring(0, dot)), part(written.substring(dot + 1)));
    }

    /**
     * Reads a name as it stands in SQL: without quotes, upper case is folded.
     * @param written the name
     * @return its parts
     * @throws IllegalArgumentException if it is not one name
     */
    public static QualifiedName read(String written) {
        TokenCursor tokens = new TokenCursor(written);
        QualifiedName name = ofParts(tokens.takeName());
        if (name == null || tokens.isPresent()) {
            throw new IllegalArgumentException("not one name: " + written);
        }
        return name;
    }

    /**
     * Takes the last two of a name's parts.
     * @param parts as they are stored
     * @return the name; null if there is no part
     */
    static @Nullable QualifiedName ofParts(List<String> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        int last = parts.size() - 1;
        return new QualifiedName((last > 0) ? parts.get(last - 1) : null, parts.get(last));
    }

    private static String part(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        String name = quoted ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written;
        if (quoted ? name.isEmpty() : name.isBlank()) {
            throw new IllegalArgumentException("an empty name");
        }
        return name;
    }

    /**
     * Gives the name in SQL, quoted only if it has to be.
     * @return the spelling
     */
    public String sql() {
        return (this.schema != null) ? Identifier.write(this.schema) + "." + Identifier.write(this.name)
                : Identifier.write(this.name);
    }

    /**
     * Gives another name in the same schema.
     * @param other the name
     * @return the name
     */
    public QualifiedName withName(String other) {
        return new QualifiedName(this.schema, other);
    }

    /** Gives the name as SQL takes it, each part in double quotes. */
    @Override
    public String toString() {
        return (this.schema != null) ? Identifier.quote(this.schema) + "." + Identifier.quote(this.name)
                : Identifier.quote(this.name);
    }

}
