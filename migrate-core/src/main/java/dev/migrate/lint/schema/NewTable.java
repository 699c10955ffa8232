package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.Expression;
import dev.migrate.statement.IndexStatement.Element;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TableStatement.Trait;
import java.util.List;
import java.util.Set;

/** What CREATE TABLE makes, and what a column or constraint adds to a table. */
final class NewTable {

    private static final Set<Kind> CONSTRAINTS = Set.of(Kind.CHECK, Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.FOREIGN_KEY,
            Kind.EXCLUDE);

    private final KnownSchema schema;

    private final CreateTable create;

    NewTable(KnownSchema schema, CreateTable create) {
        this.schema = schema;
        this.create = create;
    }

    void create() {
        boolean temporary = this.create.is(Trait.TEMPORARY);
        QualifiedName name = temporary ? new QualifiedName(KnownSchema.TEMPORARY, this.create.name().name())
                : this.schema.created(this.create.name());
        boolean conditional = this.create.is(Trait.IF_NOT_EXISTS);
        if (conditional && this.schema.tables.containsKey(name)) {
            return;
        }
        Origin origin = (conditional && !temporary) ? Origin.BEFORE : this.schema.now();
        KnownTable table = new KnownTable(name,
                this.create.is(Trait.FOREIGN) ? RelationKind.FOREIGN_TABLE : RelationKind.TABLE, origin);
        this.schema.put(table);
        table.unlogged(this.create.is(Trait.UNLOGGED));
        table.partitionedBy(this.create.partitionKey());
        this.create.columns().forEach((column) -> add(this.schema, table, column, origin));
        this.create.constraints().forEach((constraint) -> add(this.schema, table, constraint, origin));
        this.create.others().forEach((other) -> copyColumns(other, table));
        if (this.create.partitionOf() != null) {
            QualifiedName parentName = this.create.partitionOf().parent();
            copyColumns(parentName, table);
            table.partitionOf(this.schema.resolve(parentName));
            KnownTable parent = this.schema.table(parentName);
            if (parent != null && this.create.partitionOf().isDefault()) {
                parent.defaultPartition();
            }
        }
        if (!this.create.is(Trait.AS_QUERY)) {
            table.complete();
        }
    }

    private void copyColumns(QualifiedName other, KnownTable table) {
        KnownTable source = this.schema.table(other);
        if (source != null) {
            source.columns().forEach(table::put);
        }
    }

    static void add(KnownSchema schema, KnownTable table, ColumnDefinition column, Origin origin) {
        table.put(KnownColumn.of(column, origin));
        for (ConstraintDefinition constraint : column.constraints()) {
            if (CONSTRAINTS.contains(constraint.kind())) {
                add(schema, table, constraint, List.of(column.name()), origin);
            }
        }
    }

    static void add(KnownSchema schema, KnownTable table, ConstraintDefinition constraint, Origin origin) {
        List<String> columns = constraint.columns();
        if (constraint.kind() == Kind.CHECK) {
            columns = table.columns()
                .stream()
                .map(KnownColumn::name)
                .filter((column) -> constraint.expression().mentions(column))
                .toList();
            columns = (columns.size() == 1) ? columns : List.of();
        }
        String index = constraint.usingIndex();
        if (index != null) {
            KnownIndex known = schema.index(new QualifiedName(table.name().schema(), index));
            columns = (known != null) ? known.elements().stream().map((each) -> String.valueOf(each.column())).toList()
                    : columns;
        }
        add(schema, table, constraint, columns, origin);
    }

    private static void add(KnownSchema schema, KnownTable table, ConstraintDefinition constraint, List<String> columns,
            Origin origin) {
        String name = constraint.name();
        if (name == null) {
            name = (constraint.usingIndex() != null) ? constraint.usingIndex()
                    : free(table, DefaultName.constraint(constraint.kind(), table.name().name(), columns));
        }
        KnownConstraint known = KnownConstraint.of(constraint, name, columns, origin);
        QualifiedName references = constraint.references();
        table.put((references != null) ? known.referencing(schema.resolve(references)) : known);
        if (constraint.kind() == Kind.PRIMARY_KEY || (constraint.kind() == Kind.NOT_NULL && known.validated())) {
            columns.forEach((column) -> refuseNull(table, column));
        }
        if (constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE) {
            QualifiedName index = new QualifiedName(table.name().schema(), name);
            if (schema.indexes.get(index) == null) {
                schema.put(new KnownIndex(index, table.name(),
                        columns.stream().map((column) -> new Element(column, new Expression(List.of()))).toList(),
                        new Expression(List.of()), true, origin));
            }
        }
    }

    private static void refuseNull(KnownTable table, String column) {
        KnownColumn known = table.column(column);
        if (known != null) {
            table.put(known.refusing(true));
        }
    }

    private static String free(KnownTable table, String wanted) {
        String name = wanted;
        for (int number = 1; table.constraint(name) != null; number++) {
            name = wanted + number;
        }
        return name;
    }

}
