package dev.migrate.lint.schema;

import dev.migrate.lint.schema.Gone.Sort;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.AttachPartition;
import dev.migrate.statement.AlterAction.ColumnChange;
import dev.migrate.statement.AlterAction.DetachPartition;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.AlterAction.Rename;
import dev.migrate.statement.AlterAction.RenameColumn;
import dev.migrate.statement.AlterAction.RenameConstraint;
import dev.migrate.statement.AlterAction.SetSchema;
import dev.migrate.statement.AlterAction.SetStorage;
import dev.migrate.statement.AlterAction.SetType;
import dev.migrate.statement.AlterAction.StorageProperty;
import dev.migrate.statement.AlterAction.ValidateConstraint;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of an ALTER TABLE. */
final class TableChange {

    private final KnownSchema schema;

    private final AlterTable alter;

    TableChange(KnownSchema schema, AlterTable alter) {
        this.schema = schema;
        this.alter = alter;
    }

    void apply() {
        switch (this.alter.kind()) {
            case "INDEX" -> index();
            case "SEQUENCE" -> sequence();
            default -> table();
        }
    }

    private void index() {
        KnownIndex index = this.schema.index(this.alter.name());
        for (AlterAction action : this.alter.actions()) {
            if (index != null && action instanceof Rename rename) {
                this.schema.indexes.remove(index.name());
                KnownIndex renamed = index.named(index.name().withName(rename.newName()));
                this.schema.put(renamed);
            }
        }
    }

    private void sequence() {
        Origin origin = this.schema.origin("SEQUENCE", this.alter.name());
        for (AlterAction action : this.alter.actions()) {
            if (origin != null && action instanceof Rename rename) {
                QualifiedName name = this.schema.created(this.alter.name());
                this.schema.others.remove(new KnownObject("SEQUENCE", name));
                this.schema.others.put(new KnownObject("SEQUENCE", name.withName(rename.newName())), origin);
            }
        }
    }

    private void table() {
        KnownTable table = this.schema.table(this.alter.name());
        if (table == null) {
            // what is said of it from now on is kept
            table = new KnownTable(this.schema.resolve(this.alter.name()), RelationKind.TABLE, Origin.BEFORE);
            this.schema.put(table);
        }
        for (AlterAction action : this.alter.actions()) {
            if (!constraint(table, action) && !column(table, action)) {
                whole(table, action);
            }
        }
    }

    private boolean constraint(KnownTable table, AlterAction action) {
        if (action instanceof AddConstraint add) {
            NewTable.add(this.schema, table, add.constraint(), this.schema.now());
        }
        else if (action instanceof DropConstraint drop) {
            table.dropConstraint(drop.name());
            this.schema.indexes.remove(new QualifiedName(table.name().schema(), drop.name()));
        }
        else if (action instanceof ValidateConstraint validate) {
            KnownConstraint known = table.constraint(validate.name());
            if (known != null) {
                table.put(known.proven());
                known.columns().forEach((column) -> refuseNull(table, column, known.kind() == Kind.NOT_NULL));
            }
        }
        else if (action instanceof RenameConstraint rename) {
            KnownConstraint known = table.constraint(rename.name());
            if (known != null) {
                table.dropConstraint(rename.name());
                table.put(known.named(rename.newName()));
            }
        }
        else {
            return false;
        }
        return true;
    }

    private static void refuseNull(KnownTable table, String column, boolean refuses) {
        KnownColumn known = table.column(column);
        if (known != null && refuses) {
            table.put(known.refusing(true));
        }
    }

    private boolean column(KnownTable table, AlterAction action) {
        if (action instanceof AddColumn add) {
            if (!add.ifNotExists() || table.column(add.column().name()) == null) {
                NewTable.add(this.schema, table, add.column(), add.ifNotExists() ? Origin.BEFORE : this.schema.now());
            }
        }
        else if (action instanceof DropColumn drop) {
            drop(table, drop.column());
        }
        else if (action instanceof RenameColumn rename) {
            table.renameColumn(rename.column(), rename.newName());
            this.schema.indexes(table.name())
                .forEach((index) -> this.schema.put(index.renaming(rename.column(), rename.newName())));
        }
        else if (action instanceof SetType set) {
            KnownColumn known = table.column(set.column());
            if (known != null) {
                table.put(known.typed(set.type(), set.collation()));
            }
        }
        else if (action instanceof AlterColumn alterColumn) {
            KnownColumn known = table.column(alterColumn.column());
            boolean set = alterColumn.change() == ColumnChange.SET_NOT_NULL;
            if (known != null && (set || alterColumn.change() == ColumnChange.DROP_NOT_NULL)) {
                table.put(known.refusing(set));
            }
        }
        else {
            return false;
        }
        return true;
    }

    private void drop(KnownTable table, String column) {
        String how = "went with column " + Identifier.quote(column);
        List<KnownConstraint> before = table.constraints();
        table.dropColumn(column);
        before.stream()
            .filter((constraint) -> table.constraint(constraint.name()) == null)
            .forEach((constraint) -> this.schema.gone().add(table.name(), constraint.name(), how));
        this.schema.indexes(table.name()).stream().filter((index) -> index.uses(column)).forEach((index) -> {
            this.schema.indexes.remove(index.name());
            this.schema.gone().add(Sort.INDEX, index.name(), how);
        });
    }

    private void whole(KnownTable table, AlterAction action) {
        if (action instanceof Rename rename) {
            move(table, table.name().withName(rename.newName()));
        }
        else if (action instanceof SetSchema set) {
            move(table, new QualifiedName(set.schema(), table.name().name()));
        }
        else if (action instanceof AttachPartition attach) {
            if (attach.bounds().isEmpty()) {
                table.defaultPartition();
            }
            partition(attach.partition(), table.name());
        }
        else if (action instanceof DetachPartition detach) {
            partition(detach.partition(), null);
        }
        else if (action instanceof SetStorage set
                && (set.property() == StorageProperty.LOGGED || set.property() == StorageProperty.UNLOGGED)) {
            table.unlogged(set.property() == StorageProperty.UNLOGGED);
        }
    }

    private void partition(QualifiedName name, @Nullable QualifiedName parent) {
        KnownTable partition = this.schema.table(name);
        if (partition != null) {
            partition.partitionOf(parent);
        }
    }

    private void move(KnownTable table, QualifiedName name) {
        QualifiedName before = table.name();
        this.schema.tables.remove(before);
        this.schema.gone().add(Sort.RELATION, before, "was renamed");
        table.rename(name);
        this.schema.put(table);
        this.schema.tables.values().forEach((other) -> other.replaceReferences(before, name));
        for (KnownIndex index : this.schema.indexes(before)) {
            this.schema.indexes.remove(index.name());
            KnownIndex moved = index.on(name);
            this.schema.put(moved);
        }
    }

}
