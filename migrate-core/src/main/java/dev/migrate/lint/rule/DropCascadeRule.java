package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownDomain;
import dev.migrate.lint.schema.KnownEnum;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;

/** {@code drop-cascade}. */
final class DropCascadeRule extends DescribedRule {

    DropCascadeRule() {
        super(RuleDescription
            .warning("drop-cascade", RuleGroup.LOSS, "CASCADE drops what depends on the object, without naming it.")
            .because(
                    """
                            Views, foreign keys, defaults and columns of other tables may go with it; a NOTICE is the only trace.
                            Drop what depends on it by name, so that a reviewer sees it.

                            Not reported: objects that the same script has created.
                            """)
            .example("""
                    DROP TYPE state CASCADE;
                    """, """
                    DROP TYPE state;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Drop drop && drop.is(DropTrait.CASCADE) && !isOwn(step, drop)) {
            findings.add("whatever depends on it is dropped too");
        }
        boolean column = step.actions(DropColumn.class).stream().anyMatch(DropColumn::cascade);
        if (column || step.actions(DropConstraint.class).stream().anyMatch(DropConstraint::cascade)) {
            findings.add("whatever depends on it is dropped too");
        }
    }

    private static boolean isOwn(Step step, Drop drop) {
        return switch (drop.kind()) {
            case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE" ->
                drop.names().stream().noneMatch(step::isShared);
            case "INDEX" -> drop.names().stream().noneMatch(step::isSharedIndex);
            case "DOMAIN" -> drop.names().stream().allMatch((name) -> {
                KnownDomain domain = step.schema().domain(name);
                return domain != null && step.schema().isNew(domain.origin());
            });
            case "TYPE" -> drop.names().stream().allMatch((name) -> {
                KnownEnum type = step.schema().enumType(name);
                return step.schema().isNew((type != null) ? type.origin() : step.schema().origin("TYPE", name));
            });
            default ->
                drop.names().stream().allMatch((name) -> step.schema().isNew(step.schema().origin(drop.kind(), name)))
                        && !drop.names().isEmpty();
        };
    }

}
