package dev.migrate.sql;

/** How a name is written in SQL. */
public final class Identifier {

    private Identifier() {
    }

    /**
     * Gives the name in double quotes, so that PostgreSQL takes it as it stands.
     * @param name the name as PostgreSQL stores it
     * @return the quoted name
     * @throws IllegalArgumentException where the name is empty or holds a zero character,
     * which no name in PostgreSQL does
     */
    public static String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name must have characters, and none of them zero");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

}
