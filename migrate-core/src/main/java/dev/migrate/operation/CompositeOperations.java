package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.definition.Draft;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.Identifier;
import java.util.Map;

/**
 * What a revision changes of composite types. PostgreSQL refuses to change an attribute's
 * type while a column has the composite type.
 */
public interface CompositeOperations extends Recording {

    /**
     * Creates a composite type.
     * @param name its name
     * @param attributes types by name, in the order of the map
     */
    default void createCompositeType(String name, Map<String, ColumnType> attributes) {
        record(new PlainChange(() -> new Operation.Create(new SchemaObject.CompositeType(Draft.name(name), attributes),
                false, false)));
    }

    /**
     * Adds an attribute, the last of all.
     * @param type the composite type
     * @param name the attribute's name
     * @param attributeType its type
     */
    default void addAttribute(String type, String name, ColumnType attributeType) {
        alterType(type, "ADD ATTRIBUTE " + Identifier.write(name) + " " + attributeType.sql())
            .undoneBy("DROP ATTRIBUTE " + Identifier.write(name));
    }

    /**
     * Drops an attribute, which the way back makes again as the last one.
     * @param type the composite type
     * @param name the attribute's name
     * @param attributeType its type, for the way back
     */
    default void dropAttribute(String type, String name, ColumnType attributeType) {
        alterType(type, "DROP ATTRIBUTE " + Identifier.write(name))
            .undoneBy("ADD ATTRIBUTE " + Identifier.write(name) + " " + attributeType.sql());
    }

    /**
     * Changes the type of an attribute.
     * @param type the composite type
     * @param name the attribute's name
     * @param attributeType its new type
     * @param former what it was
     */
    default void alterAttribute(String type, String name, ColumnType attributeType, ColumnType former) {
        String change = "ALTER ATTRIBUTE " + Identifier.write(name) + " TYPE ";
        alterType(type, change + attributeType.sql()).undoneBy(change + former.sql());
    }

    /**
     * Renames an attribute.
     * @param type the composite type
     * @param name the attribute's name
     * @param newName the new one
     */
    default void renameAttribute(String type, String name, String newName) {
        alterType(type, "RENAME ATTRIBUTE " + Identifier.write(name) + " TO " + Identifier.write(newName))
            .undoneBy("RENAME ATTRIBUTE " + Identifier.write(newName) + " TO " + Identifier.write(name));
    }

    /**
     * Changes an enum, composite or range type.
     * @param name its name
     * @param action what stands after the name in ALTER TYPE
     * @return the change, for how it is undone
     */
    default AlterBuilder alterType(String name, String action) {
        return record(
                new AlterBuilder(References.of(ObjectKind.TYPE, name), () -> new TypeAlteration.SetWords(action)));
    }

}
