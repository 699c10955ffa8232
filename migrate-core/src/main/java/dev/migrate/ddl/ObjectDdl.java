package dev.migrate.ddl;

import dev.migrate.change.OnlineForm;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.Column;
import dev.migrate.schema.Domain;
import dev.migrate.schema.Index;
import dev.migrate.schema.RowPolicy;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import java.util.ArrayList;
import java.util.List;

/** What makes an object. */
class ObjectDdl implements SchemaObject.Visitor<List<String>> {

    private final boolean ifNotExists;

    private final boolean online;

    ObjectDdl(boolean ifNotExists, boolean online) {
        this.ifNotExists = ifNotExists;
        this.online = online;
    }

    @Override
    public List<String> namespace(SchemaObject.Namespace object) {
        return List.of("CREATE SCHEMA " + ifNotExists() + Identifier.write(object.name())
                + ((object.owner() != null) ? " AUTHORIZATION " + Identifier.write(object.owner()) : ""));
    }

    @Override
    public List<String> table(Table object) {
        return TableDdl.create(object, this.ifNotExists);
    }

    @Override
    public List<String> column(SchemaObject.TableColumn object) {
        Column column = object.column();
        String table = object.table().sql();
        String name = Identifier.write(column.name());
        String filling = object.filling();
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE " + table + " ADD COLUMN " + ifNotExists()
                + ColumnDdl.definition((filling != null) ? column.nullable() : column));
        if (filling != null) {
            statements.add("UPDATE " + table + " SET " + name + " = " + Parentheses.around(filling));
        }
        if (filling != null && column.notNull()) {
            statements.add("ALTER TABLE " + table + " ALTER COLUMN " + name + " SET NOT NULL");
        }
        statements.addAll(ColumnDdl.after(object.table(), column));
        return statements;
    }

    @Override
    public List<String> constraint(SchemaObject.TableConstraint object) {
        OnlineForm form = this.online ? OnlineForm.of(object) : null;
        return (form != null) ? OperationDdl.sql(form.steps()) : List
            .of("ALTER TABLE " + object.table().sql() + " ADD " + ConstraintDdl.definition(object.constraint()));
    }

    @Override
    public List<String> index(Index object) {
        return List.of(IndexDdl.create(object, this.ifNotExists, this.online));
    }

    @Override
    public List<String> sequence(Sequence object) {
        return List.of(SequenceDdl.create(object, this.ifNotExists));
    }

    @Override
    public List<String> enumType(SchemaObject.EnumType object) {
        return List.of(TypeDdl.create(object));
    }

    @Override
    public List<String> domain(Domain object) {
        return List.of(TypeDdl.create(object));
    }

    @Override
    public List<String> compositeType(SchemaObject.CompositeType object) {
        return List.of(TypeDdl.create(object));
    }

    @Override
    public List<String> view(View object) {
        return List.of(ViewDdl.create(object, this.ifNotExists ? " IF NOT EXISTS" : ""));
    }

    @Override
    public List<String> policy(RowPolicy object) {
        return List.of(PolicyDdl.create(object));
    }

    @Override
    public List<String> extension(SchemaObject.Extension object) {
        return List.of("CREATE EXTENSION " + ifNotExists() + Identifier.write(object.name())
                + ((object.schema() != null) ? " SCHEMA " + Identifier.write(object.schema()) : "")
                + ((object.version() != null) ? " VERSION " + Identifier.quote(object.version()) : ""));
    }

    @Override
    public List<String> domainConstraint(SchemaObject.DomainConstraint object) {
        return List
            .of("ALTER DOMAIN " + object.domain().sql() + " ADD " + ConstraintDdl.definition(object.constraint()));
    }

    @Override
    public List<String> written(CatalogObject.Written object) {
        return object.statements().stream().map(String::strip).toList();
    }

    @Override
    public List<String> defined(CatalogObject.Defined object) {
        return List.of("CREATE " + Words.object(object.reference()) + " " + object.definition());
    }

    @Override
    public List<String> catalogIndex(CatalogObject.CatalogIndex object) {
        return List.of(IndexDdl.create(object, this.ifNotExists, this.online));
    }

    @Override
    public List<String> foreign(CatalogObject.Foreign object) {
        return List
            .of("CREATE " + Words.object(object.reference()) + ((object.words() != null) ? " " + object.words() : "")
                    + ((object.wrapper() != null) ? " FOREIGN DATA WRAPPER " + Identifier.write(object.wrapper()) : "")
                    + Words.options(object.options()));
    }

    @Override
    public List<String> publication(CatalogObject.Publication object) {
        CatalogObject.Members members = object.members();
        String of = members.allTables() ? " FOR ALL TABLES"
                : members.isListed() ? " FOR " + TypeDdl.members(members) : "";
        return List.of("CREATE PUBLICATION " + object.name().sql() + of + Words.withParameters(object.parameters()));
    }

    private String ifNotExists() {
        return this.ifNotExists ? "IF NOT EXISTS " : "";
    }

}
