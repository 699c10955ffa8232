package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.ObjectStatement.Create;
import dev.migrate.statement.ObjectStatement.CreateOnTable;
import dev.migrate.statement.ObjectStatement.CreateRoutine;
import dev.migrate.statement.ObjectStatement.CreateView;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.ViewTrait;
import dev.migrate.statement.RowStatement.Truncate;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TypeStatement.CreateDomain;
import dev.migrate.statement.TypeStatement.CreateEnum;
import java.util.List;

/** {@code require-schema}. */
final class RequireSchemaRule extends DescribedRule {

    RequireSchemaRule() {
        super(RuleDescription.info("require-schema", RuleGroup.HYGIENE, "An object is named without its schema.")
            .because("""
                    What the name means depends on the `search_path` of the role that runs the script.

                    Not reported: temporary tables, and indexes, which are always in the schema of their table.
                    """)
            .example("""
                    CREATE TABLE refunds (id bigint PRIMARY KEY);
                    """, """
                    CREATE TABLE sales.refunds (id bigint PRIMARY KEY);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (QualifiedName name : names(step.statement())) {
            if (name.schema() == null && !NewParts.isTemporary(step, name)) {
                findings.add("what " + quoted(name) + " means depends on the search_path");
            }
        }
    }

    private static List<QualifiedName> names(Statement statement) {
        if (statement instanceof CreateTable create) {
            return create.is(TableStatement.Trait.TEMPORARY) ? List.of() : List.of(create.name());
        }
        if (statement instanceof AlterTable alter) {
            return List.of(alter.name());
        }
        if (statement instanceof CreateIndex create) {
            return List.of(create.table());
        }
        if (statement instanceof CreateView create) {
            return create.is(ViewTrait.TEMPORARY) ? List.of() : List.of(create.name());
        }
        if (statement instanceof Create create) {
            return List.of("SEQUENCE", "TYPE", "COLLATION", "STATISTICS").contains(create.kind())
                    ? List.of(create.name()) : List.of();
        }
        return others(statement);
    }

    private static List<QualifiedName> others(Statement statement) {
        if (statement instanceof CreateEnum create) {
            return List.of(create.name());
        }
        if (statement instanceof CreateDomain create) {
            return List.of(create.name());
        }
        if (statement instanceof CreateRoutine create) {
            return List.of(create.name());
        }
        if (statement instanceof CreateOnTable create) {
            return List.of(create.table());
        }
        if (statement instanceof Truncate truncate) {
            return truncate.tables();
        }
        if (statement instanceof Drop drop && drop.table() == null) {
            return List.of("SCHEMA", "EXTENSION", "DATABASE", "PUBLICATION").contains(drop.kind()) ? List.of()
                    : drop.names();
        }
        return (statement instanceof Drop drop && drop.table() != null) ? List.of(drop.table()) : List.of();
    }

}
