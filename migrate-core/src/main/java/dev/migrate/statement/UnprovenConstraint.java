package dev.migrate.statement;

import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.AlterAction.ValidateConstraint;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TypeStatement.AlterDomain;
import dev.migrate.statement.TypeStatement.DomainChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that is validated after it was added {@code NOT VALID}. New rows must
 * satisfy it from the moment when it is added.
 *
 * @param kind the words of SQL for what has it: {@code TABLE}
 * @param owner the table or domain that has it
 * @param name its name
 * @param added the index of the statement of the same script that adds it and does
 * nothing else; -1 if there is none
 * @param check what it checks; empty if it is of another kind or that is not known
 * @since 0.1
 */
public record UnprovenConstraint(String kind, QualifiedName owner, String name, int added, Expression check) {

    private static final Expression NONE = new Expression(List.of());

    /**
     * Gives the constraint that a statement validates.
     * @param script the statements of one section
     * @param index which of them may validate a constraint
     * @return the constraint; null if the statement is another one
     */
    public static @Nullable UnprovenConstraint validatedBy(List<SqlStatement> script, int index) {
        UnprovenConstraint validated = validated(StatementParser.parse(script.get(index).text()).statement());
        if (validated == null) {
            return null;
        }
        for (int before = index - 1; before >= 0; before--) {
            Expression check = validated.addedBy(StatementParser.parse(script.get(before).text()).statement());
            if (check != null) {
                return new UnprovenConstraint(validated.kind, validated.owner, validated.name, before, check);
            }
        }
        return validated;
    }

    private static @Nullable UnprovenConstraint validated(Statement statement) {
        if (statement instanceof AlterTable alter && alter.actions().size() == 1
                && alter.actions().get(0) instanceof ValidateConstraint validate) {
            return new UnprovenConstraint(alter.kind(), alter.name(), validate.name(), -1, NONE);
        }
        return (statement instanceof AlterDomain alter && alter.change() == DomainChange.VALIDATE
                && alter.constraint() != null)
                        ? new UnprovenConstraint("DOMAIN", alter.name(), alter.constraint(), -1, NONE) : null;
    }

    private @Nullable Expression addedBy(Statement statement) {
        if (statement instanceof AlterTable alter && alter.name().equals(this.owner) && alter.actions().size() == 1
                && alter.actions().get(0) instanceof AddConstraint add) {
            ConstraintDefinition constraint = add.constraint();
            boolean same = this.name.equals(constraint.name()) && !constraint.isValidated();
            return !same ? null
                    : (constraint.kind() == ConstraintDefinition.Kind.CHECK) ? constraint.expression() : NONE;
        }
        return (statement instanceof AlterDomain alter && alter.name().equals(this.owner)
                && alter.change() == DomainChange.ADD_NOT_VALID && this.name.equals(alter.constraint())) ? NONE : null;
    }

    /**
     * Returns whether a statement of the script adds it.
     * @return false if it was there before
     */
    public boolean isAdded() {
        return this.added >= 0;
    }

    /**
     * Gives the statement that removes it.
     * @return the statement, which does nothing if it is not there
     */
    public String drop() {
        return "ALTER " + this.kind + " " + this.owner.sql() + " DROP CONSTRAINT IF EXISTS "
                + Identifier.write(this.name);
    }

    /**
     * Gives the query that finds the rows in its way.
     * @return the query; null if the rows cannot be found from one table
     */
    public @Nullable String violations() {
        return this.check.isEmpty() ? null
                : "SELECT * FROM " + this.owner.sql() + " WHERE NOT (" + this.check.text() + ")";
    }

}
