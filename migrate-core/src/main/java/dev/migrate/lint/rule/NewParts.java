package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.AlterAction.SetType;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TableStatement.Trait;
import dev.migrate.statement.TypeName;
import java.util.ArrayList;
import java.util.List;

/** The columns and constraints that a statement adds. */
final class NewParts {

    private NewParts() {
    }

    /** Gives the columns that are added to a table in use. */
    static List<ColumnDefinition> columns(Step step) {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (AddColumn add : step.actions(AddColumn.class)) {
            KnownTable table = step.schema().table(step.table());
            boolean there = add.ifNotExists() && table != null && table.column(add.column().name()) != null;
            if (!there) {
                columns.add(add.column());
            }
        }
        return columns;
    }

    /** Gives the constraints of a kind that are added to a table in use. */
    static List<ConstraintDefinition> constraints(Step step, Kind kind) {
        return step.actions(AddConstraint.class)
            .stream()
            .map(AddConstraint::constraint)
            .filter((constraint) -> constraint.kind() == kind)
            .toList();
    }

    /**
     * Gives every column that gets a type, of new tables too; temporary ones are not
     * reported.
     */
    static List<Typed> types(Step step) {
        List<Typed> types = new ArrayList<>();
        if (step.statement() instanceof CreateTable create && !create.is(Trait.TEMPORARY)) {
            create.columns().forEach((column) -> types.add(new Typed(column.name(), column.type())));
        }
        else if (step.statement() instanceof AlterTable alter && !isTemporary(step, alter.name())) {
            alter.actions().forEach((action) -> {
                if (action instanceof AddColumn add) {
                    types.add(new Typed(add.column().name(), add.column().type()));
                }
                else if (action instanceof SetType set) {
                    types.add(new Typed(set.column(), set.type()));
                }
            });
        }
        return types;
    }

    /** Gives every constraint that a statement adds, of columns and of new tables too. */
    static List<Added> allConstraints(Step step) {
        List<Added> added = new ArrayList<>();
        if (step.statement() instanceof CreateTable create) {
            create.columns().forEach((column) -> addAll(create.name(), column, added));
            create.constraints()
                .forEach((constraint) -> added.add(new Added(create.name(), constraint.columns(), constraint)));
        }
        else if (step.statement() instanceof AlterTable alter) {
            alter.actions().forEach((action) -> {
                if (action instanceof AddColumn add) {
                    addAll(alter.name(), add.column(), added);
                }
                else if (action instanceof AddConstraint add) {
                    added.add(new Added(alter.name(), add.constraint().columns(), add.constraint()));
                }
            });
        }
        return added;
    }

    private static void addAll(QualifiedName table, ColumnDefinition column, List<Added> added) {
        column.constraints().forEach((constraint) -> added.add(new Added(table, List.of(column.name()), constraint)));
    }

    static boolean isTemporary(Step step, QualifiedName name) {
        KnownTable table = step.schema().table(name);
        return table != null && table.isTemporary();
    }

    /** A column and the type that it gets. */
    record Typed(String column, TypeName type) {

    }

    /** A constraint that a table gets. */
    record Added(QualifiedName table, List<String> columns, ConstraintDefinition constraint) {

    }

}
