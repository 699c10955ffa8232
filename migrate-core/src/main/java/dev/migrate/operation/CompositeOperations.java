package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.change.TypeAlteration.Change;
import dev.migrate.change.TypeAlteration.ChangeAttribute;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.Attribute;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.WrittenSql;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Operations on composite types. PostgreSQL refuses to change an attribute's type while a
 * column has the composite type.
 *
 * @since 0.1
 */
public interface CompositeOperations extends Recording {

    /**
     * Creates a composite type.
     * @param name its name
     * @param attributes types by name, in the order of the map
     */
    default void createCompositeType(String name, Map<String, ColumnType> attributes) {
        begin(() -> created(name,
                attributes.entrySet().stream().map((entry) -> Definitions.column(entry.getKey(), entry.getValue()))));
    }

    /**
     * Creates a composite type.
     * @param name its name
     * @param attributes names and types, with a collation if that is not the type's own
     */
    default void createCompositeType(String name, ColumnBuilder... attributes) {
        begin(() -> created(name, Stream.of(attributes)));
    }

    private static PlainChange created(String name, Stream<ColumnBuilder> attributes) {
        return new PlainChange(new Operation.Create(new SchemaObject.CompositeType(Draft.name(name),
                attributes.map(CompositeOperations::attribute).toList()), false, false));
    }

    private static Attribute attribute(ColumnBuilder written) {
        Column column = written.build();
        Column plain = Definitions.column(column.name(), column.type()).build();
        Column collated = new Column(plain.name(), plain.type(), false, plain.value(),
                new Column.Options(column.options().collation(), null, null, null, null, null));
        if (!column.equals(collated) || !written.constraints("", NamingConvention.DEFAULT).isEmpty()) {
            throw new BadOperationException("attribute \"" + column.name() + "\" has a type and a collation only",
                    "Remove what else is said of it.");
        }
        return new Attribute(column.name(), column.type().sql(), column.options().collation());
    }

    /**
     * Adds an attribute, the last of all.
     * @param type the composite type
     * @param name the attribute's name
     * @param attributeType its type
     */
    default void addAttribute(String type, String name, ColumnType attributeType) {
        begin(() -> attribute(type, change(Change.ADD, name, attributeType), change(Change.DROP, name, attributeType)));
    }

    /**
     * Drops an attribute, which the downgrade makes again as the last one.
     * @param type the composite type
     * @param name the attribute's name
     * @param attributeType its type, for the downgrade
     */
    default void dropAttribute(String type, String name, ColumnType attributeType) {
        begin(() -> attribute(type, change(Change.DROP, name, attributeType), change(Change.ADD, name, attributeType)));
    }

    /**
     * Changes the type of an attribute.
     * @param type the composite type
     * @param name the attribute's name
     * @param attributeType its new type
     * @param former what it was
     */
    default void alterAttribute(String type, String name, ColumnType attributeType, ColumnType former) {
        begin(() -> attribute(type, change(Change.ALTER, name, attributeType), change(Change.ALTER, name, former)));
    }

    /**
     * Renames an attribute.
     * @param type the composite type
     * @param name the attribute's name
     * @param newName the new one
     */
    default void renameAttribute(String type, String name, String newName) {
        begin(() -> new AlterBuilder(References.of(ObjectKind.TYPE, type),
                () -> new TypeAlteration.RenameAttribute(name, newName))
            .back(() -> new TypeAlteration.RenameAttribute(newName, name)));
    }

    /**
     * Changes an enum, composite or range type.
     * @param name its name
     * @param action what stands after the name in ALTER TYPE
     * @return the change, for how it is undone
     */
    default AlterBuilder alterType(String name, String action) {
        return begin(() -> new AlterBuilder(References.of(ObjectKind.TYPE, name),
                () -> new TypeAlteration.SetWords(WrittenSql.of(action))));
    }

    private static ChangeAttribute change(Change kind, String name, ColumnType type) {
        return new ChangeAttribute(kind, new Attribute(name, type.sql(), null), false);
    }

    private static AlterBuilder attribute(String type, ChangeAttribute change, ChangeAttribute back) {
        return new AlterBuilder(References.of(ObjectKind.TYPE, type), () -> change).back(() -> back);
    }

}
