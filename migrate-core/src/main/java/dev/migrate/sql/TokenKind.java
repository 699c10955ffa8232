package dev.migrate.sql;

/**
 * The kinds of tokens of {@link SqlLexer}.
 *
 * @since 0.1
 */
public enum TokenKind {

    /** A keyword or a name without quotes. */
    WORD,

    /** A name in double quotes, with or without {@code U&}. */
    QUOTED_NAME,

    /** A literal in quotes of any sort, dollar quotes too; one for each adjacent part. */
    STRING,

    /** A number. */
    NUMBER,

    /** {@code $1}. */
    PARAMETER,

    /** A run of operator characters. */
    OPERATOR,

    /** {@code (}. */
    OPEN,

    /** {@code )}. */
    CLOSE,

    /** {@code ;}. */
    SEMICOLON,

    /** One of {@code , . .. : :: := [ ]}. */
    PUNCTUATION,

    /** A comment from {@code --} to the end of its line; only if it is asked for. */
    LINE_COMMENT,

    /** A comment in slashes and asterisks; only if it is asked for. */
    BLOCK_COMMENT,

    /** A backslash and the rest of its line: a command for psql, no SQL. */
    META_COMMAND,

    /** A character that no token begins with. */
    OTHER

}
