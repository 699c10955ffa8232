package dev.migrate.run;

import dev.migrate.sql.OpenStatement;
import dev.migrate.sql.SqlStatement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows for each kind of statement that commits by itself what it leaves behind when it
 * is cut off, and how a run goes on.
 *
 * <table>
 * <caption>What is left</caption>
 * <tr>
 * <th>Statement</th>
 * <th>Left</th>
 * <th>The next run</th>
 * </tr>
 * <tr>
 * <td>CREATE INDEX CONCURRENTLY</td>
 * <td>an invalid index</td>
 * <td>drops it and builds again; done if the index is valid and younger than the
 * note</td>
 * </tr>
 * <tr>
 * <td>DROP INDEX CONCURRENTLY</td>
 * <td>an invalid index</td>
 * <td>drops it; done if it is gone</td>
 * </tr>
 * <tr>
 * <td>REINDEX CONCURRENTLY</td>
 * <td>invalid indexes, {@code _ccnew} and {@code _ccold}</td>
 * <td>drops those and begins again</td>
 * </tr>
 * <tr>
 * <td>DETACH PARTITION CONCURRENTLY</td>
 * <td>a partition whose detach is pending</td>
 * <td>finalizes it; done if it is detached</td>
 * </tr>
 * <tr>
 * <td>CREATE, DROP DATABASE, TABLESPACE, SUBSCRIPTION</td>
 * <td>nothing, or all of it if the server carried on</td>
 * <td>done if the object is there and younger than the note, or gone</td>
 * </tr>
 * <tr>
 * <td>ALTER SUBSCRIPTION ADD, DROP PUBLICATION</td>
 * <td>the same</td>
 * <td>done if the publications are there, or gone</td>
 * </tr>
 * <tr>
 * <td>anything else</td>
 * <td>nothing that is in the way</td>
 * <td>begins again</td>
 * </tr>
 * </table>
 */
final class Leftovers implements OpenStatement.Visitor<Leftover> {

    private final JdbcClient jdbc;

    private final SqlStatement statement;

    private Leftovers(JdbcClient jdbc, SqlStatement statement) {
        this.jdbc = jdbc;
        this.statement = statement;
    }

    /**
     * Gives what the statement leaves behind.
     * @param jdbc the session that sends it
     * @param statement a statement that is sent on its own
     */
    static Leftover of(JdbcClient jdbc, SqlStatement statement) {
        OpenStatement open = statement.open();
        return (open != null) ? open.accept(new Leftovers(jdbc, statement)) : (note) -> false;
    }

    @Override
    public Leftover createIndex(OpenStatement.CreateIndex create) {
        return new BuiltIndex(this.jdbc, create, this.statement.location());
    }

    @Override
    public Leftover dropIndex(OpenStatement.DropIndex drop) {
        return new DroppedIndex(this.jdbc, drop.index(), this.statement.location());
    }

    @Override
    public Leftover reindex(OpenStatement.Reindex reindex) {
        return new RebuiltIndexes(this.jdbc, reindex);
    }

    @Override
    public Leftover detachPartition(OpenStatement.DetachPartition detach) {
        return new DetachedPartition(this.jdbc, detach);
    }

    @Override
    public Leftover sharedObject(OpenStatement.SharedObject object) {
        SharedObjects objects = new SharedObjects(this.jdbc);
        return object.created() ? (note) -> note != null && objects.isYounger(object, note)
                : (note) -> note != null && !objects.exists(object);
    }

    @Override
    public Leftover publications(OpenStatement.Publications publications) {
        return (note) -> note != null && new SharedObjects(this.jdbc).isAltered(publications);
    }

    @Override
    public Leftover repeatable(OpenStatement.Repeatable repeatable) {
        return (note) -> false;
    }

}
