package dev.migrate.ddl;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Timing;
import dev.migrate.schema.Validity;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import java.util.List;
import java.util.stream.Collectors;

/** Constraints: how they are defined. */
final class ConstraintDdl implements Constraint.Visitor<String> {

    private static final ConstraintDdl BODY = new ConstraintDdl();

    private ConstraintDdl() {
    }

    /** Gives a constraint as CREATE TABLE and ADD CONSTRAINT define it. */
    static String definition(Constraint constraint) {
        return "CONSTRAINT " + Identifier.write(constraint.name()) + " " + constraint.accept(BODY);
    }

    static String timing(Timing timing) {
        return switch (timing) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private static String validity(Validity validity) {
        return switch (validity) {
            case VALID -> "";
            case NOT_VALID -> " NOT VALID";
            case NOT_ENFORCED -> " NOT ENFORCED";
        };
    }

    @Override
    public String key(Constraint.Key key) {
        String kind = key.primary() ? "PRIMARY KEY" : "UNIQUE";
        if (key.usingIndex() != null) {
            return kind + " USING INDEX " + Identifier.write(key.usingIndex()) + timing(key.timing());
        }
        String columns = Words.columns(key.columns());
        if (key.withoutOverlaps()) {
            columns = columns.substring(0, columns.length() - 1) + " WITHOUT OVERLAPS)";
        }
        return kind + (key.nullsNotDistinct() ? " NULLS NOT DISTINCT " : " ") + columns
                + Words.columns(" INCLUDE ", key.include()) + timing(key.timing());
    }

    @Override
    public String foreignKey(Constraint.ForeignKey key) {
        Constraint.Referenced to = key.referenced();
        Constraint.Actions actions = key.actions();
        StringBuilder sql = new StringBuilder("FOREIGN KEY ").append(columns(key.columns(), to.period()))
            .append(" REFERENCES ")
            .append(to.table().sql())
            .append(to.columns().isEmpty() ? "" : " " + columns(to.columns(), to.period()))
            .append(to.matchFull() ? " MATCH FULL" : "");
        if (actions.onUpdate() != ReferentialAction.NO_ACTION) {
            sql.append(" ON UPDATE ").append(actions.onUpdate().sql());
        }
        if (actions.onDelete() != ReferentialAction.NO_ACTION) {
            sql.append(" ON DELETE ").append(actions.onDelete().sql()).append(Words.columns(" ", actions.setColumns()));
        }
        return sql.append(timing(key.timing())).append(validity(key.validity())).toString();
    }

    private static String columns(List<String> names, boolean period) {
        if (!period) {
            return Words.columns(names);
        }
        int last = names.size() - 1;
        return names.subList(0, last)
            .stream()
            .map(Identifier::write)
            .collect(Collectors.joining(", ", "(", ", PERIOD ")) + Identifier.write(names.get(last)) + ")";
    }

    @Override
    public String check(Constraint.Check check) {
        return "CHECK " + Parentheses.around(check.expression()) + (check.noInherit() ? " NO INHERIT" : "")
                + validity(check.validity());
    }

    @Override
    public String exclusion(Constraint.Exclusion exclusion) {
        return "EXCLUDE USING " + Identifier.write(exclusion.method()) + " (" + String.join(", ", exclusion.elements())
                + ")" + Words.columns(" INCLUDE ", exclusion.include())
                + ((exclusion.predicate() != null) ? " WHERE " + Parentheses.around(exclusion.predicate()) : "")
                + timing(exclusion.timing());
    }

    @Override
    public String notNull(Constraint.NotNull constraint) {
        return "NOT NULL " + Identifier.write(constraint.column()) + (constraint.noInherit() ? " NO INHERIT" : "")
                + validity(constraint.validity());
    }

    @Override
    public String written(Constraint.Written constraint) {
        ConstraintText text = constraint.text();
        return text.body() + timing(text.timing()) + (text.noInherit() ? " NO INHERIT" : "")
                + validity(text.validity());
    }

}
