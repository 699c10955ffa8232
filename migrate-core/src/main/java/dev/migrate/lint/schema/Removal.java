package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ObjectStatement.Drop;

/** What DROP removes. */
final class Removal {

    private final KnownSchema schema;

    Removal(KnownSchema schema) {
        this.schema = schema;
    }

    void of(Drop drop) {
        if (drop.table() != null) {
            KnownTable table = this.schema.table(drop.table());
            if (table != null && drop.kind().equals("POLICY")) {
                drop.names().forEach((name) -> table.dropPolicy(name.name()));
            }
            return;
        }
        drop.names().forEach((name) -> remove(drop.kind(), name));
    }

    private void remove(String kind, QualifiedName name) {
        switch (kind) {
            case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE" -> {
                QualifiedName resolved = this.schema.resolve(name);
                this.schema.tables.remove(resolved);
                this.schema.indexes(resolved).forEach((index) -> this.schema.indexes.remove(index.name()));
            }
            case "INDEX" -> this.schema.indexes.remove(this.schema.resolve(name));
            case "TYPE" -> {
                this.schema.enums.remove(this.schema.typeName(name));
                this.schema.others.remove(this.schema.object(kind, name));
            }
            case "DOMAIN" -> this.schema.domains.remove(this.schema.typeName(name));
            case "FUNCTION", "PROCEDURE", "ROUTINE" -> this.schema.routines.remove(name.name());
            case "SCHEMA" -> {
                this.schema.others.remove(this.schema.object(kind, name));
                this.schema.tables.keySet().removeIf((table) -> name.name().equals(table.schema()));
                this.schema.indexes.keySet().removeIf((index) -> name.name().equals(index.schema()));
            }
            default -> this.schema.others.remove(this.schema.object(kind, name));
        }
    }

}
