package dev.migrate.ddl;

import dev.migrate.schema.Column;
import dev.migrate.schema.Domain;
import dev.migrate.schema.Index;
import dev.migrate.schema.Policy;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** What makes an object. */
final class ObjectDdl implements SchemaObject.Visitor<List<String>> {

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
        List<String> statements = new ArrayList<>();
        statements
            .add("ALTER TABLE " + object.table().sql() + " ADD COLUMN " + ifNotExists() + ColumnDdl.definition(column));
        statements.addAll(ColumnDdl.after(object.table(), column));
        return statements;
    }

    @Override
    public List<String> constraint(SchemaObject.TableConstraint object) {
        String alter = "ALTER TABLE " + object.table().sql() + " ";
        if (!this.online || !ConstraintDdl.canBeValidated(object.constraint())) {
            return List.of(alter + "ADD " + ConstraintDdl.definition(object.constraint()));
        }
        return List.of(alter + "ADD " + ConstraintDdl.notValid(object.constraint()),
                alter + "VALIDATE CONSTRAINT " + Identifier.write(object.constraint().name()));
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
        return List.of(ViewDdl.create(object, this.ifNotExists));
    }

    @Override
    public List<String> policy(Policy object) {
        return List.of(PolicyDdl.create(object));
    }

    @Override
    public List<String> extension(SchemaObject.Extension object) {
        return List.of("CREATE EXTENSION " + ifNotExists() + Identifier.write(object.name())
                + ((object.schema() != null) ? " SCHEMA " + Identifier.write(object.schema()) : "")
                + ((object.version() != null) ? " VERSION " + Identifier.quote(object.version()) : ""));
    }

    @Override
    public List<String> written(SchemaObject.Written object) {
        return List.of(object.sql().strip());
    }

    private String ifNotExists() {
        return this.ifNotExists ? "IF NOT EXISTS " : "";
    }

}
