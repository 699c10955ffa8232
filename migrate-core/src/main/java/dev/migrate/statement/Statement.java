package dev.migrate.statement;

/**
 * The meaning of a statement, as far as rules have to know.
 *
 * @since 0.1
 */
public sealed interface Statement permits TableStatement, IndexStatement, RowStatement, TypeStatement, ObjectStatement,
        SessionStatement, UpkeepStatement, Statement.Plain, Statement.Unknown {

    /**
     * A statement that is known and of which no rule has to know more.
     *
     * @param command its first keyword in upper case
     */
    record Plain(String command) implements Statement {

    }

    /**
     * A statement that is not understood.
     *
     * @param reason what is not, as a clause
     */
    record Unknown(String reason) implements Statement {

    }

}
