package dev.migrate.sql;

/** How a name is written in SQL. */
public final class Identifier {

    private Identifier() {
    }

    /**
     * Gives the name in double quotes, so that PostgreSQL takes it as it stands.
     * @param name the name as PostgreSQL stores it
     * @return the quoted name
     */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

}
