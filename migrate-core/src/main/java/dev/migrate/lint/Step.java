package dev.migrate.lint;

import dev.migrate.change.Hazard.Span;
import dev.migrate.change.LockMode;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.SetType;
import dev.migrate.statement.ParsedStatement;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement of a script, and what is known before it runs. */
public final class Step {

    private final ScriptView script;

    private final ParsedStatement parsed;

    private final Moment moment;

    private final int index;

    private final List<TableLock> locks;

    private final List<KnownColumn> dropped;

    private final List<QualifiedName> altered;

    Step(ScriptView script, ParsedStatement parsed, Moment moment) {
        this.script = script;
        this.parsed = parsed;
        this.moment = moment;
        this.index = script.stepCount();
        this.locks = new StatementLocks(script, moment.timeZone()).of(parsed.statement());
        this.dropped = droppedColumns();
        this.altered = (parsed.statement() instanceof AlterTable alter && alter.isTable()) ? List.of(alter.name())
                : List.of();
    }

    /**
     * When a statement runs.
     *
     * @param top the number of the statement in the script, from 0
     * @param nested true if it is part of a DO block, of WITH, or of CREATE SCHEMA
     * @param inTransaction false if it is committed on its own
     * @param transaction the number of its transaction
     * @param lockTimeout what the script has set; null if nothing
     * @param statementTimeout what the script has set; null if nothing
     * @param timeZone what the script has set; null if nothing
     */
    record Moment(int top, boolean nested, boolean inTransaction, int transaction, @Nullable String lockTimeout,
            @Nullable String statementTimeout, @Nullable String timeZone) {

    }

    /** Gives the script that the statement is part of. */
    public ScriptView script() {
        return this.script;
    }

    /** Gives the statement. */
    public Statement statement() {
        return this.parsed.statement();
    }

    /**
     * Gives the statement's tokens.
     * @return all of them
     */
    public List<SqlToken> tokens() {
        return this.parsed.tokens();
    }

    /**
     * Gives the statement as it is written.
     * @return its text, without a semicolon
     */
    public String text() {
        return this.script.text(this.moment.top());
    }

    /**
     * Gives what is known of the schema before the statement.
     * @return the schema; another one after the statement was looked at
     */
    public KnownSchema schema() {
        return this.script.schema();
    }

    /**
     * Gives the number of the statement in the script.
     * @return counted from 0; that of the statement that runs it for a nested one
     */
    public int top() {
        return this.moment.top();
    }

    /**
     * Returns whether another statement runs it.
     * @return true if it is part of a DO block, of WITH, or of CREATE SCHEMA
     */
    public boolean isNested() {
        return this.moment.nested();
    }

    /**
     * Returns whether it is carried out a few rows at a time.
     * @return true below a line that says so
     */
    public boolean isBatched() {
        return this.script.isBatched(this.moment.top());
    }

    /**
     * Returns whether it shares a transaction.
     * @return false if it is committed on its own
     */
    public boolean inTransaction() {
        return this.moment.inTransaction();
    }

    /**
     * Compares the transaction.
     * @param other another statement of the script
     * @return true if both are in the same
     */
    public boolean sharesTransaction(Step other) {
        return this.moment.transaction() == other.moment.transaction();
    }

    /**
     * Gives {@code lock_timeout}.
     * @return what the script has set; null if nothing
     */
    public @Nullable String lockTimeout() {
        return this.moment.lockTimeout();
    }

    /**
     * Gives {@code statement_timeout}.
     * @return what the script has set; null if nothing
     */
    public @Nullable String statementTimeout() {
        return this.moment.statementTimeout();
    }

    /**
     * Returns whether the session's time zone is UTC.
     * @return true if the script has set that
     */
    public boolean isUtc() {
        return StatementLocks.isUtc(this.moment.timeZone());
    }

    /**
     * Decides what a change of type does to the table that the statement alters.
     * @param change the change
     * @return what happens under the exclusive lock
     */
    public Span typeChange(SetType change) {
        return new TypeChange(schema(), isUtc()).span(schema().table(table()), change);
    }

    /**
     * Returns whether a LIMIT stands anywhere in it.
     * @return true also for FETCH FIRST
     */
    public boolean hasLimit() {
        return tokens().stream().anyMatch((token) -> token.is("LIMIT") || token.is("FETCH"));
    }

    /**
     * Gives the locks that it takes on relations that others may use.
     * @return the locks of at least SHARE UPDATE EXCLUSIVE
     */
    public List<TableLock> locks() {
        return this.locks;
    }

    /**
     * Returns whether it takes a lock.
     * @param mode the mode
     * @return true for that mode or a stronger one
     */
    public boolean takes(LockMode mode) {
        return this.locks.stream().anyMatch((lock) -> lock.isAtLeast(mode));
    }

    /**
     * Gives the columns that it drops and that are known.
     * @return the columns as they were
     */
    public List<KnownColumn> dropped() {
        return this.dropped;
    }

    /**
     * Gives the tables whose definition it alters.
     * @return their names as written
     */
    public List<QualifiedName> altered() {
        return this.altered;
    }

    /**
     * Gives the statements before.
     * @return all that run before it, nested ones too
     */
    public List<Step> earlier() {
        return this.script.before(this.index);
    }

    /**
     * Gives the statements before that are of one kind.
     * @param type the kind
     * @return those that run before it, nested ones too
     */
    public List<Step> earlier(Class<? extends Statement> type) {
        return this.script.steps(type).stream().filter((step) -> step.index < this.index).toList();
    }

    /** Gives the statements of the script that follow, as written. */
    public List<ParsedStatement> later() {
        return this.script.after(this.moment.top());
    }

    /**
     * Returns whether others may use a relation: it was there before, and is not
     * temporary.
     * @param name as written
     * @return true also if nothing is known of it
     */
    public boolean isShared(QualifiedName name) {
        KnownTable table = schema().table(name);
        if (table != null) {
            return !table.isTemporary() && !schema().isNew(table.origin());
        }
        String schema = name.schema();
        return schema == null || !(schema.startsWith("pg_temp")
                || schema().isNew(schema().origin("SCHEMA", new QualifiedName(null, schema))));
    }

    /**
     * Returns whether others may use an index.
     * @param name as written
     * @return true also if nothing is known of it
     */
    public boolean isSharedIndex(QualifiedName name) {
        KnownIndex index = schema().index(name);
        return index == null || (!schema().isNew(index.origin()) && isShared(index.table()));
    }

    /**
     * Gives what it does to a table that others may use.
     * @param type the kind of action
     * @param <A> the kind of action
     * @return the actions; none if it does not alter such a table
     */
    public <A extends AlterAction> List<A> actions(Class<A> type) {
        return (statement() instanceof AlterTable alter && isShared(alter.name())) ? ofType(alter, type) : List.of();
    }

    /**
     * Gives the table that it alters.
     * @return the name as written
     * @throws IllegalStateException if it is not ALTER TABLE
     */
    public QualifiedName table() {
        if (statement() instanceof AlterTable alter) {
            return alter.name();
        }
        throw new IllegalStateException("not ALTER TABLE");
    }

    private static <A extends AlterAction> List<A> ofType(AlterTable alter, Class<A> type) {
        return alter.actions().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<KnownColumn> droppedColumns() {
        if (!(statement() instanceof AlterTable alter)) {
            return List.of();
        }
        KnownTable table = schema().table(alter.name());
        return (table == null) ? List.of()
                : ofType(alter, AlterAction.DropColumn.class).stream()
                    .map((drop) -> table.column(drop.column()))
                    .filter(Objects::nonNull)
                    .toList();
    }

}
