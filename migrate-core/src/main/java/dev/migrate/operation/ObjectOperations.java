package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.definition.Draft;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.WrittenSql;
import org.jspecify.annotations.Nullable;

/**
 * Operations on objects of any kind.
 *
 * @since 0.1
 */
public interface ObjectOperations extends Recording {

    /**
     * Creates what is described.
     * @param definition the object
     */
    default void create(SchemaObject definition) {
        begin(() -> new PlainChange(created(definition)));
    }

    /**
     * Drops what is described; the downgrade makes it again.
     * @param definition the object
     */
    default void drop(SchemaObject definition) {
        begin(() -> new PlainChange(dropped(definition)));
    }

    /**
     * Drops an object.
     * @param kind what it is; no part of a table
     * @param name its name; that of a routine with its argument types: {@code f(int)}
     * @return the change, for what else there is to say of it
     */
    default DropBuilder drop(ObjectKind kind, String name) {
        return begin(() -> new DropBuilder(References.of(kind, name)));
    }

    /**
     * Drops a trigger, rule or policy, or a role's mapping for a foreign server.
     * @param kind what it is
     * @param table the table, or the server
     * @param name its name, or that of the role
     * @return the change, for what else there is to say of it
     */
    default DropBuilder drop(ObjectKind kind, String table, String name) {
        return begin(() -> new DropBuilder(References.of(kind, table, name)));
    }

    /**
     * Creates a schema.
     * @param name its name
     */
    default void createSchema(String name) {
        begin(() -> new PlainChange(created(new SchemaObject.Namespace(Draft.ownName(name), null))));
    }

    /**
     * Drops a schema; the downgrade makes it again.
     * @param name its name
     */
    default void dropSchema(String name) {
        begin(() -> new PlainChange(dropped(new SchemaObject.Namespace(Draft.ownName(name), null))));
    }

    /**
     * Creates an extension.
     * @param name its name
     */
    default void createExtension(String name) {
        begin(() -> new PlainChange(created(new SchemaObject.Extension(Draft.ownName(name), null, null))));
    }

    /**
     * Creates an extension in a schema that is there.
     * @param name its name
     * @param schema where its objects go
     */
    default void createExtension(String name, String schema) {
        begin(() -> new PlainChange(
                created(new SchemaObject.Extension(Draft.ownName(name), Draft.ownName(schema), null))));
    }

    /**
     * Drops an extension; the downgrade makes it again.
     * @param name its name
     */
    default void dropExtension(String name) {
        begin(() -> new PlainChange(dropped(new SchemaObject.Extension(Draft.ownName(name), null, null))));
    }

    /**
     * Renames an object.
     * @param kind what it is; no part of a table
     * @param name its name; that of a routine with its argument types
     * @param newName the new one, without a schema
     */
    default void rename(ObjectKind kind, String name, String newName) {
        begin(() -> new PlainChange(new Operation.Rename(References.of(kind, name).get(), Draft.ownName(newName))));
    }

    /**
     * Renames a part of a table.
     * @param kind what it is: a column, constraint, trigger, rule or policy
     * @param table the table
     * @param name its name
     * @param newName the new one
     */
    default void rename(ObjectKind kind, String table, String name, String newName) {
        begin(() -> new PlainChange(new Operation.Rename(References.of(kind, table, name).get(), newName)));
    }

    /**
     * Changes an object in PostgreSQL's own words.
     * @param kind what it is; no part of a table
     * @param name its name; that of a routine with its argument types
     * @param words what stands after ALTER, the kind and the name
     * @return the change, for how it is undone
     */
    default AlterBuilder alter(ObjectKind kind, String name, String words) {
        return begin(() -> new AlterBuilder(References.of(kind, name),
                () -> new TypeAlteration.SetWords(WrittenSql.of(words))));
    }

    /**
     * Changes a trigger or policy, or what belongs to something else, in PostgreSQL's own
     * words.
     * @param kind what it is; no column and no constraint
     * @param table what it belongs to
     * @param name its name
     * @param words what stands after ALTER, the kind and the names
     * @return the change, for how it is undone
     */
    default AlterBuilder alter(ObjectKind kind, String table, String name, String words) {
        return begin(() -> new AlterBuilder(References.of(kind, table, name),
                () -> new TypeAlteration.SetWords(WrittenSql.of(words))));
    }

    /**
     * Moves an object to another schema.
     * @param kind what it is; no part of a table
     * @param name its name, with its schema if there must be a downgrade
     * @param schema the new schema
     */
    default void setSchema(ObjectKind kind, String name, String schema) {
        begin(() -> new PlainChange(new Operation.Move(References.of(kind, name).get(), Draft.ownName(schema))));
    }

    /**
     * Gives an object to another role.
     * @param kind what it is; no part of a table
     * @param name its name
     * @param role the new owner
     * @return the change, for who owned it
     */
    default FormerBuilder setOwner(ObjectKind kind, String name, String role) {
        return begin(() -> FormerBuilder.owner(References.of(kind, name), role));
    }

    /**
     * Comments on an object.
     * @param kind what it is; no part of a table
     * @param name its name
     * @param text the comment; null takes it away
     * @return the change, for what the comment was
     */
    default FormerBuilder comment(ObjectKind kind, String name, @Nullable String text) {
        return begin(() -> FormerBuilder.comment(References.of(kind, name), text));
    }

    /**
     * Comments on a part of a table.
     * @param kind what it is: a column, constraint, trigger, rule or policy
     * @param table the table
     * @param name the part's name
     * @param text the comment; null takes it away
     * @return the change, for what the comment was
     */
    default FormerBuilder comment(ObjectKind kind, String table, String name, @Nullable String text) {
        return begin(() -> FormerBuilder.comment(References.of(kind, table, name), text));
    }

    private static Operation created(SchemaObject definition) {
        return new Operation.Create(definition, false, false);
    }

    private static Operation dropped(SchemaObject definition) {
        return new Operation.Drop(definition.reference(), definition, Operation.DropOptions.NONE);
    }

}
