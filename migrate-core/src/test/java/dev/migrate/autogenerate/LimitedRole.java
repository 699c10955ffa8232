package dev.migrate.autogenerate;

import dev.migrate.test.TestDatabase;

/**
 * A role that may make no database, and owns the schema of a live one.
 *
 * @param database the live database
 * @param name of the role
 */
record LimitedRole(TestDatabase database, String name) implements AutoCloseable {

    private static final String PASSWORD = "secret";

    static LimitedRole in(TestDatabase database) {
        String name = "limited_" + database.name();
        database.run("CREATE ROLE " + name + " LOGIN NOCREATEDB PASSWORD '" + PASSWORD + "'",
                "GRANT CREATE ON DATABASE " + database.name() + " TO " + name, "ALTER SCHEMA public OWNER TO " + name);
        return new LimitedRole(database, name);
    }

    /** Gives the database as the role reaches it. */
    TestDatabase reached() {
        return new TestDatabase(this.database.url(), this.database.name(), this.name, PASSWORD);
    }

    @Override
    public void close() {
        this.database.run("DROP OWNED BY " + this.name + " CASCADE",
                "REVOKE ALL ON DATABASE " + this.database.name() + " FROM " + this.name, "DROP ROLE " + this.name);
    }

}
