package dev.migrate.scaffold.code;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Timing;
import dev.migrate.schema.Validity;
import dev.migrate.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Constraints, of a new table and of one that is there. */
final class ConstraintCode implements Constraint.Visitor<Call> {

    private final @Nullable QualifiedName table;

    private ConstraintCode(@Nullable QualifiedName table) {
        this.table = table;
    }

    /**
     * Gives a constraint.
     * @param table the table to add it to; null for one that is being created
     */
    static Call of(@Nullable QualifiedName table, Constraint constraint) {
        return constraint.accept(new ConstraintCode(table));
    }

    private Call start(String definition, String operation, Constraint constraint, Object argument) {
        Call start = (this.table == null) ? Call.define(definition, argument)
                : Call.operation(operation, Names.of(this.table), argument);
        return start.then("named", constraint.name());
    }

    private static Call timed(Call call, Timing timing) {
        return call.when(timing == Timing.DEFERRABLE, "deferrable")
            .when(timing == Timing.INITIALLY_DEFERRED, "initiallyDeferred");
    }

    private static Call valid(Call call, Validity validity) {
        return call.when(validity == Validity.NOT_VALID, "notValid")
            .when(validity == Validity.NOT_ENFORCED, "notEnforced");
    }

    @Override
    public Call key(Constraint.Key key) {
        Call call = (key.primary() ? start("primaryKey", "createPrimaryKey", key, key.columns())
                : start("unique", "createUniqueConstraint", key, key.columns()))
            .when(key.nullsNotDistinct(), "nullsNotDistinct")
            .given("include", key.include())
            .given("usingIndex", key.usingIndex())
            .when(key.withoutOverlaps(), "withoutOverlaps");
        return timed(call, key.timing());
    }

    @Override
    public Call foreignKey(Constraint.ForeignKey key) {
        Constraint.Referenced to = key.referenced();
        Constraint.Actions actions = key.actions();
        Call call = start("foreignKey", "addForeignKey", key, key.columns())
            .then("references", Names.of(to.table()), to.columns())
            .when(to.matchFull(), "matchFull")
            .when(to.period(), "period");
        if (actions.onUpdate() != ReferentialAction.NO_ACTION) {
            call = call.then("onUpdate", actions.onUpdate());
        }
        if (actions.onDelete() != ReferentialAction.NO_ACTION) {
            call = call.then("onDelete", actions.onDelete(), actions.setColumns());
        }
        return valid(timed(call, key.timing()), key.validity());
    }

    @Override
    public Call check(Constraint.Check check) {
        return valid(
                start("check", "createCheckConstraint", check, check.expression()).when(check.noInherit(), "noInherit"),
                check.validity());
    }

    @Override
    public Call exclusion(Constraint.Exclusion exclusion) {
        Call call = ((this.table == null) ? Call.define("exclude")
                : Call.operation("createExcludeConstraint", Names.of(this.table)))
            .then("named", exclusion.name())
            .then("using", exclusion.method());
        for (String element : exclusion.elements()) {
            Tokens tokens = new Tokens(element);
            boolean expression = tokens.isOpen();
            String what = expression ? tokens.parentheses() : tokens.part();
            String operator = tokens.restAfter("WITH");
            call = call.then(expression ? "withExpression" : "with", what, String.valueOf(operator));
        }
        return timed(call.given("include", exclusion.include()).given("where", exclusion.predicate()),
                exclusion.timing());
    }

    @Override
    public Call notNull(Constraint.NotNull constraint) {
        return valid(start("notNull", "createNotNullConstraint", constraint, constraint.column())
            .when(constraint.noInherit(), "noInherit"), constraint.validity());
    }

    @Override
    public Call written(Constraint.Written constraint) {
        Constraint read = ConstraintReader.read(constraint);
        return (read != null) ? read.accept(this) : Call.NONE;
    }

}
