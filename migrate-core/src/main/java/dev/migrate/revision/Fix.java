package dev.migrate.revision;

import java.util.List;

/**
 * How the file of a revision is changed so that a finding of lint is gone.
 *
 * @param kind where the statements go
 * @param revision the revision; empty until it is known
 * @param statement the number of the statement of the upgrade, from 0; -1 if it is about
 * all of it
 * @param statements SQL without semicolons
 * @since 0.1
 */
public record Fix(Kind kind, String revision, int statement, List<String> statements) {

    /** Copies the list. */
    public Fix {
        statements = List.copyOf(statements);
    }

    /**
     * Writes the statement in another way.
     * @param sql the statement
     * @return the fix
     */
    public static Fix rewritten(String sql) {
        return new Fix(Kind.REWRITTEN, "", -1, List.of(sql));
    }

    /**
     * Puts others in the place of the statement, outside a transaction.
     * @param statements the others
     * @return the fix
     */
    public static Fix apart(String... statements) {
        return new Fix(Kind.APART, "", -1, List.of(statements));
    }

    /**
     * Lets the downgrade end with statements.
     * @param statements the statements
     * @return the fix
     */
    public static Fix undone(List<String> statements) {
        return new Fix(Kind.UNDONE, "", -1, statements);
    }

    /**
     * Says what it is about.
     * @param id the revision
     * @param number the number of the statement of its upgrade, from 0; -1 for all of it
     * @return the same there
     */
    public Fix of(String id, int number) {
        return new Fix(this.kind, id, number, this.statements);
    }

    /** Where the statements go. */
    public enum Kind {

        /** In the place of the statement. */
        REWRITTEN,
        /** Each outside a transaction, in the order given. */
        APART,
        /** At the end of the downgrade. */
        UNDONE

    }

}
