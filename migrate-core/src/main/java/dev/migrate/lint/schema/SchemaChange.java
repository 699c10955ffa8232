package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.ObjectStatement;
import dev.migrate.statement.ObjectStatement.Create;
import dev.migrate.statement.ObjectStatement.CreateOnTable;
import dev.migrate.statement.ObjectStatement.CreateRoutine;
import dev.migrate.statement.ObjectStatement.CreateView;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.RoutineTrait;
import dev.migrate.statement.ObjectStatement.ViewTrait;
import dev.migrate.statement.SessionStatement.SetParameter;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TypeStatement.AddValue;
import dev.migrate.statement.TypeStatement.AlterDomain;
import dev.migrate.statement.TypeStatement.CreateDomain;
import dev.migrate.statement.TypeStatement.CreateEnum;
import dev.migrate.statement.TypeStatement.RenameValue;
import java.util.List;
import java.util.Map;

/** What one statement changes of the schema. */
final class SchemaChange {

    private final KnownSchema schema;

    SchemaChange(KnownSchema schema) {
        this.schema = schema;
    }

    void apply(Statement statement) {
        if (statement instanceof CreateTable create) {
            new NewTable(this.schema, create).create();
        }
        else if (statement instanceof AlterTable alter) {
            new TableChange(this.schema, alter).apply();
        }
        else if (statement instanceof IndexStatement.CreateIndex create) {
            index(create);
        }
        else if (statement instanceof Drop drop) {
            new Removal(this.schema).of(drop);
        }
        else if (statement instanceof SetParameter set && set.parameter().equals("search_path")) {
            this.schema.searchPath(set.values());
        }
        else if (!object(statement)) {
            type(statement);
        }
    }

    private boolean object(Statement statement) {
        if (statement instanceof Create create) {
            this.schema.others.putIfAbsent(KnownObject.of(create.kind(), create.name(), this.schema),
                    create.ifNotExists() ? Origin.BEFORE : this.schema.now());
        }
        else if (statement instanceof CreateView create) {
            view(create);
        }
        else if (statement instanceof CreateRoutine create) {
            boolean inlined = create.is(RoutineTrait.INLINABLE);
            this.schema.routines.put(create.name().name(),
                    new KnownRoutine(create.volatility().equals("VOLATILE") && !inlined, this.schema.now()));
        }
        else if (statement instanceof CreateOnTable create) {
            KnownTable table = this.schema.table(create.table());
            if (table != null && create.kind().equals("POLICY")) {
                table.policy(create.name());
            }
        }
        else if (statement instanceof ObjectStatement.Publish publish) {
            this.schema.publications.add(publish.allTables(),
                    publish.tables().stream().map(this.schema::resolve).toList());
        }
        else if (statement instanceof ObjectStatement.Rename rename) {
            rename(rename);
        }
        else {
            return false;
        }
        return true;
    }

    private void index(IndexStatement.CreateIndex create) {
        QualifiedName table = this.schema.resolve(create.table());
        KnownTable known = this.schema.table(create.table());
        if (known == null) {
            // so that indexes are found by their table
            known = new KnownTable(table, RelationKind.TABLE, Origin.BEFORE);
            this.schema.put(known);
        }
        String name = create.name();
        if (name == null) {
            List<String> columns = create.elements()
                .stream()
                .map((element) -> (element.column() != null) ? element.column() : "expr")
                .toList();
            name = DefaultName.index(table.name(), columns);
        }
        QualifiedName qualified = new QualifiedName(table.schema(), name);
        Origin origin = create.is(IndexStatement.Trait.IF_NOT_EXISTS) ? Origin.BEFORE : this.schema.now();
        if (this.schema.indexes.get(qualified) == null) {
            this.schema.put(new KnownIndex(qualified, table, create.elements(), create.predicate(),
                    create.is(IndexStatement.Trait.UNIQUE), origin));
        }
    }

    private void view(CreateView create) {
        boolean temporary = create.is(ViewTrait.TEMPORARY);
        QualifiedName name = temporary ? new QualifiedName(KnownSchema.TEMPORARY, create.name().name())
                : this.schema.created(create.name());
        KnownTable before = this.schema.tables.get(name);
        boolean certain = before == null && !create.is(ViewTrait.IF_NOT_EXISTS);
        RelationKind kind = create.is(ViewTrait.MATERIALIZED) ? RelationKind.MATERIALIZED_VIEW : RelationKind.VIEW;
        KnownTable view = new KnownTable(name, kind,
                (before != null) ? before.origin() : (certain ? this.schema.now() : Origin.BEFORE));
        view.reading(create.reads().stream().map(this.schema::resolve).toList());
        this.schema.put(view);
    }

    private void rename(ObjectStatement.Rename rename) {
        QualifiedName from = this.schema.typeName(rename.name());
        QualifiedName to = new QualifiedName(from.schema(), rename.newName());
        switch (rename.kind()) {
            case "TYPE" -> {
                KnownEnum known = this.schema.enums.remove(from);
                if (known != null) {
                    this.schema.enums.put(to, known);
                }
            }
            case "DOMAIN" -> {
                KnownDomain known = this.schema.domains.remove(from);
                if (known != null) {
                    this.schema.domains.put(to, known);
                }
            }
            default -> {
                Origin origin = this.schema.origin(rename.kind(), rename.name());
                if (origin != null) {
                    this.schema.others.put(new KnownObject(rename.kind(), to), origin);
                }
            }
        }
    }

    private void type(Statement statement) {
        if (statement instanceof CreateEnum create) {
            this.schema.enums.put(this.schema.created(create.name()), KnownEnum.of(create.values(), this.schema.now()));
        }
        else if (statement instanceof AddValue add) {
            this.schema.enums.merge(this.schema.typeName(add.type()),
                    new KnownEnum(Map.of(add.value(), this.schema.now()), Origin.BEFORE),
                    (known, fresh) -> known.with(add.value(), this.schema.now()));
        }
        else if (statement instanceof RenameValue rename) {
            this.schema.enums.computeIfPresent(this.schema.typeName(rename.type()),
                    (name, known) -> known.renaming(rename.value(), rename.newValue()));
        }
        else if (statement instanceof CreateDomain create) {
            this.schema.domains.put(this.schema.created(create.name()),
                    KnownDomain.of(create, this.schema.domain(create.base().name()), this.schema.now()));
        }
        else if (statement instanceof AlterDomain alter) {
            this.schema.domains.computeIfPresent(this.schema.typeName(alter.name()),
                    (name, known) -> known.with(alter));
        }
    }

}
