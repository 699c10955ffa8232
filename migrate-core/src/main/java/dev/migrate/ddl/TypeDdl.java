package dev.migrate.ddl;

import dev.migrate.change.TypeAlteration;
import dev.migrate.schema.Attribute;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.Domain;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.SqlLiteral;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            sql.append(" DEFAULT ").append(Parentheses.closed(domain.defaultExpression()));
        }
        sql.append(domain.notNull() ? " NOT NULL" : "");
        domain.checks()
            .forEach((name, check) -> sql.append(" CONSTRAINT ")
                .append(Identifier.write(name))
                .append(" CHECK ")
                .append(Parentheses.around(check)));
        return sql.toString();
    }

    static String create(SchemaObject.CompositeType type) {
        return type.attributes()
            .stream()
            .map(TypeDdl::attribute)
            .collect(Collectors.joining(", ", "CREATE TYPE " + type.name().sql() + " AS (", ")"));
    }

    private static String attribute(Attribute attribute) {
        return Identifier.write(attribute.name()) + " " + type(attribute);
    }

    private static String type(Attribute attribute) {
        return attribute.type() + ((attribute.collation() != null) ? " COLLATE " + attribute.collation() : "");
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
    public String ownedBy(TypeAlteration.OwnedBy change) {
        return alter((change.table() != null)
                ? "OWNED BY " + change.table().sql() + "." + Identifier.write(Objects.requireNonNull(change.column()))
                : "OWNED BY NONE");
    }

    @Override
    public String changeAttribute(TypeAlteration.ChangeAttribute change) {
        String name = Identifier.write(change.attribute().name());
        return alter(switch (change.kind()) {
            case ADD -> "ADD ATTRIBUTE " + attribute(change.attribute());
            case ALTER -> "ALTER ATTRIBUTE " + name + " TYPE " + type(change.attribute());
            case DROP -> "DROP ATTRIBUTE " + name;
        } + (change.cascade() ? " CASCADE" : ""));
    }

    @Override
    public String renameAttribute(TypeAlteration.RenameAttribute change) {
        return alter(
                "RENAME ATTRIBUTE " + Identifier.write(change.name()) + " TO " + Identifier.write(change.newName()));
    }

    @Override
    public String policy(TypeAlteration.SetPolicy change) {
        return "ALTER " + Words.object(this.reference) + PolicyDdl.conditions(change.policy());
    }

    @Override
    public String members(TypeAlteration.SetMembers change) {
        return alter("SET " + members(change.members()));
    }

    /** Gives the tables and schemas of a publication. */
    static String members(CatalogObject.Members members) {
        return Stream
            .concat(members.tables().stream().map("TABLE "::concat),
                    members.schemas().stream().map((schema) -> "TABLES IN SCHEMA " + Identifier.write(schema)))
            .collect(Collectors.joining(", "));
    }

    @Override
    public String words(TypeAlteration.SetWords change) {
        return alter(change.words());
    }

}
