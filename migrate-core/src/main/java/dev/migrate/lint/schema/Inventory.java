package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a schema has under certain names.
 *
 * @param items each thing, and what is said of it
 * @since 0.1
 */
public record Inventory(Map<SchemaItem, String> items) {

    /** The kind of an enum. */
    public static final String ENUM = "enum";

    /** Copies the map. */
    public Inventory {
        items = new LinkedHashMap<>(items);
    }

    /**
     * Looks through a schema.
     * @param schema the schema
     * @param names the last names of what is looked at
     * @return what there is
     */
    public static Inventory of(KnownSchema schema, Set<String> names) {
        Map<SchemaItem, String> items = new LinkedHashMap<>();
        schema.tables(names).forEach((table) -> table(table, items));
        schema.indexes(names)
            .stream()
            .filter((index) -> !isConstraint(schema, index))
            .forEach((index) -> items.put(new SchemaItem("index", index.table(), index.name()), ""));
        schema.enums.keySet()
            .stream()
            .filter((name) -> names.contains(name.name()))
            .forEach((name) -> items.put(new SchemaItem(ENUM, null, name), ""));
        schema.domains.keySet()
            .stream()
            .filter((name) -> names.contains(name.name()))
            .forEach((name) -> items.put(new SchemaItem("domain", null, name), ""));
        names.stream()
            .filter(schema.routines::containsKey)
            .forEach((name) -> items.put(new SchemaItem("function", null, new QualifiedName(null, name)), ""));
        schema.others.keySet()
            .stream()
            .filter((object) -> names.contains(object.name().name()))
            .forEach((object) -> items.put(new SchemaItem(object.kind().toLowerCase(Locale.ROOT), null, object.name()),
                    ""));
        return new Inventory(items);
    }

    // it is there as a constraint
    private static boolean isConstraint(KnownSchema schema, KnownIndex index) {
        KnownTable table = schema.tables.get(index.table());
        return table != null && table.constraint(index.name().name()) != null;
    }

    private static void table(KnownTable table, Map<SchemaItem, String> items) {
        if (table.isComplete() || table.origin().script() > 0) {
            items.put(
                    new SchemaItem(table.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), null, table.name()),
                    "");
        }
        for (KnownColumn column : table.columns()) {
            items.put(new SchemaItem("column", table.name(), new QualifiedName(null, column.name())),
                    column.type().sql() + (column.notNull() ? " NOT NULL" : ""));
        }
        for (KnownConstraint constraint : table.constraints()) {
            items.put(new SchemaItem("constraint", table.name(), new QualifiedName(null, constraint.name())), "");
        }
        for (String policy : table.policies()) {
            items.put(new SchemaItem("policy", table.name(), new QualifiedName(null, policy)), "");
        }
    }

    /**
     * Gives what is in this one and not in another.
     * @param other the other one
     * @return the things, in order; what belongs to a table of the list is left out
     */
    public List<SchemaItem> without(Inventory other) {
        List<SchemaItem> rest = new ArrayList<>();
        for (SchemaItem item : this.items.keySet()) {
            boolean within = item.table() != null && rest.stream().anyMatch((each) -> item.table().equals(each.name()));
            if (!other.items.containsKey(item) && !within) {
                rest.add(item);
            }
        }
        return rest;
    }

    /**
     * Gives what both have, and of which they say something else.
     * @param other the other one
     * @return the things, in order
     */
    public List<SchemaItem> different(Inventory other) {
        return this.items.keySet()
            .stream()
            .filter((item) -> other.items.containsKey(item)
                    && !this.items.getOrDefault(item, "").equals(other.items.getOrDefault(item, "")))
            .toList();
    }

}
