package dev.migrate.sql;

import dev.migrate.diagnostic.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a script.
 *
 * @param text the statement as written, without its semicolon and without what stands
 * before its first token
 * @param location where its first token is
 * @param generated true if the text is generated, so that all of it is at one place
 * @param batches how it is carried out a few rows at a time; null for one that is sent as
 * it is
 * @since 0.1
 */
public record SqlStatement(String text, SourceLocation location, boolean generated, @Nullable Batches batches) {

    /**
     * Takes a statement that is sent as it is.
     * @param text the statement
     * @param location where its first token is
     * @param generated true if the text is generated
     */
    public SqlStatement(String text, SourceLocation location, boolean generated) {
        this(text, location, generated, null);
    }

    /**
     * Takes a statement of a file.
     * @param text the statement
     * @param location where its first token is
     */
    public SqlStatement(String text, SourceLocation location) {
        this(text, location, false);
    }

    /**
     * Gives the statement as it is carried out a few rows at a time.
     * @param how in which batches
     * @return a copy
     */
    public SqlStatement in(Batches how) {
        return new SqlStatement(this.text, this.location, this.generated, how);
    }

    /**
     * Gives the statement as a file has it.
     * @return the text, below the line that says that it is carried out in batches
     */
    public String written() {
        return (this.batches != null) ? this.batches.line(this.text) + "\n" + this.text : this.text;
    }

    /**
     * Gives the place of a character of the text.
     * @param position the character, counted from 1 as PostgreSQL counts; 0 is the first
     * token, and beyond the end is the end
     * @return the file and line
     */
    public SourceLocation locate(int position) {
        if (this.generated) {
            return this.location;
        }
        int characterCount = this.text.codePointCount(0, this.text.length());
        int offset = this.text.offsetByCodePoints(0, Math.min(Math.max(position - 1, 0), characterCount));
        return new SourceText(this.text, this.location).locate(offset);
    }

    /**
     * Gives the word that says what the statement is.
     * @return its first keyword in upper case, behind parentheses too; empty if it begins
     * otherwise
     */
    public String command() {
        return StatementTraits.command(this.text);
    }

    /**
     * Gives the statement as PostgreSQL's driver must get it: the driver takes a
     * semicolon directly behind {@code BEGIN ATOMIC} for the end, so that the empty
     * statement there is left out.
     * @return a text of the same length, so that positions are those of the text
     */
    public String sent() {
        return StatementTraits.sent(this.text);
    }

    /**
     * Gives the statement with the semicolon that ends it.
     * @return the text, on its own line where a comment would swallow it
     */
    public String terminated() {
        SqlLexer lexer = SqlLexer.withLineComments(new SourceText(this.text, this.location));
        boolean commented = false;
        while (lexer.next()) {
            commented = lexer.kind() == TokenKind.LINE_COMMENT && lexer.end() == this.text.length();
        }
        return commented ? this.text + "\n;" : this.text + ";";
    }

    /**
     * Returns whether the statement is sent on its own in autocommit outside a
     * transaction: one that commits by itself, one that may have a {@code COMMIT} in it,
     * and one that sets something for the session.
     * @return true for those
     */
    public boolean needsAutocommit() {
        return StatementTraits.needsAutocommit(this.text);
    }

    /**
     * Returns whether the statement works {@code CONCURRENTLY} in transactions of its
     * own: it waits for others without making others wait, and leaves something half done
     * if it is stopped. {@code CREATE INDEX}, {@code DROP INDEX}, {@code REINDEX} and
     * {@code DETACH PARTITION} can. {@code REFRESH MATERIALIZED VIEW CONCURRENTLY} waits
     * for one lock, in a transaction like any other.
     * @return true if it must be given the time that it takes
     */
    public boolean isConcurrent() {
        OpenStatement open = open();
        return open != null && open.isConcurrent();
    }

    /**
     * Gives what the statement may leave behind if it is cut off.
     * @return the kind of the statement; null if it is done or not, as its transaction is
     */
    public @Nullable OpenStatement open() {
        return OpenStatements.of(this.text);
    }

    /**
     * Returns whether the statement says how its transaction is isolated, which must
     * stand before the first query.
     * @return true for {@code SET TRANSACTION}
     */
    public boolean setsTransaction() {
        return StatementTraits.setsTransaction(this.text);
    }

    /**
     * Returns whether the statement may change a setting of the session that outlives its
     * transaction: {@code SET} without {@code LOCAL}, {@code RESET}, {@code DISCARD}, or
     * a call of {@code set_config}.
     * @return true if the session must be put back afterwards
     */
    public boolean changesSession() {
        return StatementTraits.changesSession(this.text);
    }

    /**
     * Returns whether the statement may change what a later one of the same transaction
     * means: {@code SET}, with {@code LOCAL} too, {@code RESET}, {@code DISCARD}, or a
     * call of {@code set_config}. Timeouts and memory do not count.
     * @return true if a setting may have another value afterwards
     */
    public boolean changesSetting() {
        return StatementTraits.changesSetting(this.text);
    }

    /**
     * Returns whether the statement acts outside its database: on databases, roles,
     * tablespaces and what else the databases of a server share, on the server's files or
     * settings, or by a subscription on another server. What a function, a {@code DO}
     * block or a procedure does is not known.
     * @return true if a throw-away database does not keep it from doing harm
     */
    public boolean actsOutsideDatabase() {
        return OutsideDatabase.isFor(this.text);
    }

    /**
     * Returns whether the statement may do anything that a function, a {@code DO} block
     * or a procedure can do, instead of defining or changing what its words name.
     * @return true for {@code DO}, {@code CALL} and queries
     */
    public boolean runsCode() {
        return switch (command()) {
            case "DO", "CALL", "SELECT", "WITH", "VALUES", "EXECUTE" -> true;
            default -> false;
        };
    }

    /**
     * Returns whether the statement is a {@code DO} block that may end its transaction.
     * @return false for a block of which it is certain that it does not, and for any
     * other statement
     */
    public boolean isCommittingBlock() {
        return command().equals("DO") && RoutineCode.mayCommit(new TokenCursor(this.text));
    }

    /**
     * Gives the procedure that {@code CALL} calls.
     * @return its name; null for any other statement
     */
    public @Nullable QualifiedName calledProcedure() {
        TokenCursor tokens = new TokenCursor(this.text);
        return tokens.take("CALL") ? QualifiedName.ofParts(tokens.takeName()) : null;
    }

    /**
     * Gives what the statement needs that no owner of a database has by itself. What a
     * function, a {@code DO} block or a procedure needs is not known.
     * @return what the role needs; none for most statements
     */
    public List<NeededPower> neededPowers() {
        return NeededPowers.of(this.text);
    }

    /**
     * Returns whether it is not certain any more after the statement which role runs the
     * next one, and what that role may do.
     * @return true if it may take another role, or give one something
     */
    public boolean changesPowers() {
        return runsCode() || NeededPowers.changedBy(this.text);
    }

    /**
     * Gives the object that the statement creates or drops.
     * @return the object; null if there are several, or it does something else
     */
    public @Nullable ObjectChange objectChange() {
        return ObjectChange.of(this.text);
    }

    /**
     * Gives the value that {@code ALTER TYPE … ADD VALUE} adds to an enum.
     * @return the value; null for any other statement, and with {@code IF NOT EXISTS}, if
     * it may be there
     */
    public @Nullable EnumValue addedEnumValue() {
        return EnumValue.addedBy(this.text);
    }

    /**
     * Returns whether the statement has a value of an enum as a literal that is sure to
     * be of that type.
     * @param value the value
     * @return false also if only the catalog knows the type of the literal
     */
    public boolean uses(EnumValue value) {
        return value.isIn(this.text);
    }

    /**
     * Gives the extension whose version the statement says: {@code CREATE EXTENSION} with
     * {@code VERSION}, {@code ALTER EXTENSION … UPDATE TO}.
     * @return its name as PostgreSQL stores it; null for any other statement
     */
    public @Nullable String versionedExtension() {
        return StatementTraits.versionedExtension(this.text);
    }

    /**
     * Gives every name in the statement that could be a relation's, each once, in order;
     * for telling who holds a lock.
     * @return the names; keywords may be among them
     */
    public List<QualifiedName> names() {
        return StatementTraits.names(this.text);
    }

}
