package dev.migrate.lines;

import dev.migrate.migration.JavaMigration;
import dev.migrate.operation.Operations;

/** What revisions of a program have in common. */
abstract class InheritedRevision implements JavaMigration {

    /** Gives the table, or a text that is not a name. */
    abstract String table();

    @Override
    public void upgrade(Operations op) {
        op.createSchema("s");
        Line.next();
        op.execute("INSERT INTO " + table() + " VALUES (1)", "");
        op.createSchema("r");
    }

    /** A part that every revision may call. */
    protected void inherited(Operations op, String name) {
        Line.next();
        op.renameTable("t", name);
    }

}
