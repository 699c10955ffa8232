package dev.migrate.change;

import dev.migrate.schema.ObjectReference;

/** What to write of an object that is dropped or altered, so that it can come back. */
final class FormerAdvice {

    private FormerAdvice() {
    }

    /** Advises on an object that is dropped. */
    static String dropped(ObjectReference reference) {
        String name = quoted(reference.name().name());
        String table = (reference.table() != null) ? quoted(reference.table().name()) : "";
        String definition = switch (reference.kind()) {
            case COLUMN -> "the column in place of its name, column(" + name + ", type)";
            case CONSTRAINT ->
                "what it was behind its name, dropConstraint(" + table + ", " + name + ", check(…)) or the like";
            case TABLE -> ".was(table(" + name + ", …))";
            case INDEX -> ".was(index(table, …).named(" + name + "))";
            case VIEW -> ".was(view(" + name + ", query))";
            case MATERIALIZED_VIEW -> ".was(materializedView(" + name + ", query))";
            case POLICY -> ".was(policy(" + name + ", " + table + "))";
            case SEQUENCE -> ".was(sequence(" + name + "))";
            case DOMAIN -> ".was(domain(" + name + ", type))";
            case TYPE -> ".was(enumeration(" + name + ", values)) if it is an enum";
            default -> "execute(sql, reverseSql)";
        };
        return "Write " + definition + ", or write downgrade().";
    }

    /** Advises on a change. */
    static String altered(ObjectReference reference, Alteration change) {
        if (change instanceof ColumnAlteration.SetExpression set) {
            return (set.expression() == null) ? "Write downgrade()." : "Write .was(column("
                    + quoted(reference.name().name()) + ", type).generatedAs(expression)), or" + " write downgrade().";
        }
        if (change instanceof ColumnAlteration) {
            return "Write .was(column(" + quoted(reference.name().name()) + ", type)), or write downgrade().";
        }
        if (change instanceof TypeAlteration.RebuildEnum) {
            return "Write .was(values), or write downgrade().";
        }
        return "Write .undoneBy(words), or write downgrade().";
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

}
