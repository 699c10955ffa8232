package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownConstraint;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code needed-object}. */
final class NeededObjectRule extends DescribedRule {

    NeededObjectRule() {
        super(RuleDescription
            .error("needed-object", RuleGroup.FAILURE, "An object is dropped that another one still needs.")
            .because(
                    """
                            PostgreSQL answers 2BP01, and `CASCADE` would take more along than the script says.
                            Drop in the reverse order: foreign keys before the tables that they reference, views before their tables, columns before their type, a constraint instead of its index.

                            Not reported: `CASCADE`, objects that the earlier revisions do not mention, functions of triggers, and statements of a DO block.
                            """)
            .example("""
                    DROP TABLE customers;
                    CREATE TABLE customers (id bigint PRIMARY KEY);
                    DROP TYPE state;
                    """, """
                    DROP TABLE jobs;
                    DROP TYPE state;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.isNested()) {
            return;
        }
        if (step.statement() instanceof AlterTable alter) {
            alter.actions().forEach((action) -> key(step, alter, action, findings));
        }
        if (!(step.statement() instanceof Drop drop) || drop.is(DropTrait.CASCADE)) {
            return;
        }
        Set<QualifiedName> dropped = drop.names()
            .stream()
            .map((name) -> step.schema().resolve(name))
            .collect(Collectors.toSet());
        for (QualifiedName name : drop.names()) {
            switch (drop.kind()) {
                case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE" -> relation(step, name, dropped, findings);
                case "TYPE", "DOMAIN" -> type(step, name, findings);
                case "INDEX" -> index(step, name, findings);
                case "SCHEMA" -> schema(step, name.name(), findings);
                default -> {
                }
            }
        }
    }

    /** A foreign key needs the key that it references, the only one of the table. */
    private static void key(Step step, AlterTable alter, AlterAction action, Findings findings) {
        KnownTable table = step.schema().table(alter.name());
        if (table == null) {
            return;
        }
        List<KnownIndex> unique = step.schema().indexes(table.name()).stream().filter(KnownIndex::unique).toList();
        boolean drops = (action instanceof DropConstraint drop && !drop.cascade() && unique.size() == 1
                && unique.get(0).name().name().equals(drop.name()))
                || (action instanceof DropColumn column && !column.cascade() && unique.size() == 1
                        && unique.get(0).uses(column.column()));
        if (drops) {
            references(table.name(), others(step, Set.of(table.name()))).forEach((reference) -> findings
                .add("the key of table " + quoted(alter.name()) + " is dropped while " + reference + " needs it"));
        }
    }

    private static List<String> references(QualifiedName resolved, List<KnownTable> tables) {
        return tables.stream()
            .flatMap((table) -> table.constraints()
                .stream()
                .filter((constraint) -> resolved.equals(constraint.references()) && constraint.origin().script() > 0)
                .map((constraint) -> "foreign key " + Identifier.quote(constraint.name()) + " of table "
                        + quoted(table.name())))
            .toList();
    }

    private static void relation(Step step, QualifiedName name, Set<QualifiedName> dropped, Findings findings) {
        QualifiedName resolved = step.schema().resolve(name);
        for (KnownTable table : others(step, dropped)) {
            references(resolved, List.of(table)).forEach(
                    (reference) -> findings.add(quoted(name) + " is dropped while " + reference + " references it"));
            if (table.reads().contains(resolved)) {
                findings.add(quoted(name) + " is dropped while view " + quoted(table.name()) + " reads it");
            }
        }
    }

    private static List<KnownTable> others(Step step, Set<QualifiedName> dropped) {
        return step.schema()
            .tables()
            .stream()
            .filter((table) -> !dropped.contains(table.name()) && !table.isTemporary() && table.origin().script() > 0)
            .toList();
    }

    private static void type(Step step, QualifiedName name, Findings findings) {
        for (KnownTable table : step.schema().using(name)) {
            table.columns()
                .stream()
                .filter((column) -> column.origin().script() > 0 && isOf(step, column, name))
                .findFirst()
                .ifPresent((column) -> findings.add("type " + quoted(name) + " is dropped while column "
                        + Identifier.quote(column.name()) + " of table " + quoted(table.name()) + " has it"));
        }
    }

    private static boolean isOf(Step step, KnownColumn column, QualifiedName type) {
        TypeName written = column.type();
        return step.schema().resolve(written.name()).equals(step.schema().resolve(type));
    }

    private static void index(Step step, QualifiedName name, Findings findings) {
        KnownIndex index = step.schema().index(name);
        KnownTable table = (index != null) ? step.schema().table(index.table()) : null;
        KnownConstraint constraint = (index != null && table != null) ? table.constraint(index.name().name()) : null;
        if (table != null && constraint != null
                && (constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE)) {
            findings.add("index " + quoted(name) + " belongs to a constraint of table " + quoted(table.name()),
                    "ALTER TABLE " + table.name().sql() + " DROP CONSTRAINT " + Identifier.write(constraint.name())
                            + ";");
        }
    }

    private static void schema(Step step, String name, Findings findings) {
        step.schema()
            .tables()
            .stream()
            .filter((table) -> name.equals(table.name().schema()) && table.origin().script() > 0)
            .findFirst()
            .ifPresent((table) -> findings.add("schema " + Identifier.quote(name) + " is dropped while table "
                    + quoted(table.name()) + " is in it"));
    }

}
