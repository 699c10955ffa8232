package dev.migrate.lint.schema;

import dev.migrate.lint.schema.Gone.Sort;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;
import java.util.List;

/** The objects that DROP removes. */
final class Removal {

    private static final String DROPPED = "was dropped";

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
        if (drop.is(DropTrait.CASCADE)) {
            drop.names().forEach((name) -> dropReferences(this.schema.resolve(name)));
        }
    }

    private void remove(String kind, QualifiedName name) {
        switch (kind) {
            case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE" -> relation(this.schema.resolve(name));
            case "INDEX" -> {
                this.schema.indexes.remove(this.schema.resolve(name));
                this.schema.gone().add(Sort.INDEX, this.schema.resolve(name), DROPPED);
            }
            case "TYPE" -> {
                this.schema.enums.remove(this.schema.typeName(name));
                this.schema.others.remove(KnownObject.of(kind, name, this.schema));
                this.schema.gone().add(Sort.TYPE, this.schema.typeName(name), DROPPED);
            }
            case "DOMAIN" -> {
                this.schema.domains.remove(this.schema.typeName(name));
                this.schema.gone().add(Sort.TYPE, this.schema.typeName(name), DROPPED);
            }
            case "FUNCTION", "PROCEDURE", "ROUTINE" -> this.schema.routines.remove(name.name());
            case "SCHEMA" -> {
                this.schema.others.remove(KnownObject.of(kind, name, this.schema));
                this.schema.tables.keySet().removeIf((table) -> name.name().equals(table.schema()));
                this.schema.indexes.keySet().removeIf((index) -> name.name().equals(index.schema()));
            }
            default -> this.schema.others.remove(KnownObject.of(kind, name, this.schema));
        }
    }

    private void relation(QualifiedName name) {
        relation(name, DROPPED);
    }

    private void relation(QualifiedName name, String how) {
        this.schema.tables.remove(name);
        this.schema.gone().add(Sort.RELATION, name, how);
        List<QualifiedName> partitions = this.schema.tables.values()
            .stream()
            .filter((table) -> table.isPartitionOf(name))
            .map(KnownTable::name)
            .toList();
        partitions.forEach((partition) -> relation(partition, "went with table " + Identifier.quote(name.name())));
        this.schema.indexes(name).forEach((index) -> {
            this.schema.indexes.remove(index.name());
            this.schema.gone().add(Sort.INDEX, index.name(), "went with table " + Identifier.quote(name.name()));
        });
    }

    private void dropReferences(QualifiedName name) {
        this.schema.tables.values()
            .forEach((table) -> table.constraints()
                .stream()
                .filter((constraint) -> name.equals(constraint.references()))
                .forEach((constraint) -> {
                    table.dropConstraint(constraint.name());
                    this.schema.gone()
                        .add(table.name(), constraint.name(), "went with table " + Identifier.quote(name.name()));
                }));
    }

}
