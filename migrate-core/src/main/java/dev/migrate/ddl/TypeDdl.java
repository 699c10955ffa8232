package dev.migrate.ddl;

import dev.migrate.change.TypeAlteration;
import dev.migrate.schema.Domain;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import java.util.stream.Collectors;

/**
 * Enums, domains, composite types: how they are defined, and how they and sequences are
 * changed.
 */
final class TypeDdl implements TypeAlteration.Visitor<String> {

    private final ObjectReference reference;

    private TypeDdl(ObjectReference reference) {
        this.reference = reference;
    }

    static String create(SchemaObject.EnumType type) {
        return "CREATE TYPE " + type.name().sql() + " AS ENUM (" + Words.literals(type.values()) + ")";
    }

    static String create(Domain domain) {
        StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(domain.name().sql())
            .append(" AS ")
            .append(domain.type().sql());
        if (domain.collation() != null) {
            sql.append(" COLLATE ").append(domain.collation());
        }
        if (domain.defaultExpression() != null) {
            sql.append(" DEFAULT ").append(domain.defaultExpression());
        }
        sql.append(domain.notNull() ? " NOT NULL" : "");
        domain.checks()
            .forEach((name, check) -> sql.append(" CONSTRAINT ")
                .append(Identifier.write(name))
                .append(" CHECK (")
                .append(check)
                .append(')'));
        return sql.toString();
    }

    static String create(SchemaObject.CompositeType type) {
        return type.attributes()
            .entrySet()
            .stream()
            .map((entry) -> Identifier.write(entry.getKey()) + " " + entry.getValue().sql())
            .collect(Collectors.joining(", ", "CREATE TYPE " + type.name().sql() + " AS (", ")"));
    }

    static String alter(ObjectReference reference, TypeAlteration change) {
        return change.accept(new TypeDdl(reference));
    }

    private String alter(String action) {
        return "ALTER " + Words.object(this.reference) + " " + action;
    }

    @Override
    public String addValue(TypeAlteration.AddValue change) {
        String place = "";
        if (change.before() != null) {
            place = " BEFORE " + SqlLiteral.quote(change.before());
        }
        else if (change.after() != null) {
            place = " AFTER " + SqlLiteral.quote(change.after());
        }
        return alter("ADD VALUE " + SqlLiteral.quote(change.value()) + place);
    }

    @Override
    public String renameValue(TypeAlteration.RenameValue change) {
        return alter("RENAME VALUE " + SqlLiteral.quote(change.value()) + " TO " + SqlLiteral.quote(change.newValue()));
    }

    @Override
    public String rebuildEnum(TypeAlteration.RebuildEnum change) {
        return EnumRebuild.sql(this.reference.name(), change);
    }

    @Override
    public String changeSequence(TypeAlteration.ChangeSequence change) {
        return alter(SequenceDdl.change(change));
    }

    @Override
    public String words(TypeAlteration.SetWords change) {
        return alter(change.words());
    }

}
