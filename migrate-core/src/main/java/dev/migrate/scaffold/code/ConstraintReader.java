package dev.migrate.scaffold.code;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.ReferentialAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what PostgreSQL wrote of a constraint. */
final class ConstraintReader {

    private final String name;

    private final ConstraintText text;

    private final Tokens tokens;

    private ConstraintReader(Constraint.Written written) {
        this.name = written.name();
        this.text = written.text();
        this.tokens = new Tokens(this.text.body());
    }

    /** Gives the constraint; null if something of it is not known here. */
    static @Nullable Constraint read(Constraint.Written written) {
        ConstraintReader reader = new ConstraintReader(written);
        Constraint constraint = switch (written.text().kind()) {
            case PRIMARY_KEY, UNIQUE -> reader.key();
            case FOREIGN_KEY -> reader.foreignKey();
            case CHECK -> reader.check();
            case EXCLUSION -> reader.exclusion();
            case NOT_NULL -> reader.notNull();
        };
        return reader.tokens.isWholeRead() ? constraint : null;
    }

    private Constraint key() {
        boolean primary = this.text.kind() == ConstraintKind.PRIMARY_KEY;
        this.tokens.require(primary ? new String[] { "PRIMARY", "KEY" } : new String[] { "UNIQUE" });
        boolean alike = this.tokens.take("NULLS", "NOT", "DISTINCT");
        List<String> columns = this.tokens.names();
        return new Constraint.Key(this.name, primary, columns, this.tokens.namesAfter("INCLUDE"), alike, null,
                this.text.timing(), false);
    }

    private Constraint foreignKey() {
        this.tokens.require("FOREIGN", "KEY");
        List<String> columns = this.tokens.names();
        this.tokens.require("REFERENCES");
        Constraint.Referenced to = new Constraint.Referenced(this.tokens.name(), this.tokens.namesAfter(),
                this.tokens.take("MATCH", "FULL"), false);
        ReferentialAction onUpdate = action("UPDATE");
        ReferentialAction onDelete = action("DELETE");
        return new Constraint.ForeignKey(this.name, columns, to,
                new Constraint.Actions(onDelete, onUpdate, this.tokens.namesAfter()), this.text.timing(),
                this.text.validity());
    }

    private ReferentialAction action(String event) {
        if (this.tokens.take("ON", event)) {
            for (ReferentialAction action : ReferentialAction.values()) {
                if (this.tokens.take(action.sql().split(" "))) {
                    return action;
                }
            }
        }
        return ReferentialAction.NO_ACTION;
    }

    private Constraint check() {
        this.tokens.require("CHECK");
        return new Constraint.Check(this.name, this.tokens.condition(), this.text.noInherit(), this.text.validity());
    }

    private Constraint notNull() {
        this.tokens.require("NOT", "NULL");
        return new Constraint.NotNull(this.name, this.tokens.part(), this.text.noInherit(), this.text.validity());
    }

    private Constraint exclusion() {
        this.tokens.require("EXCLUDE", "USING");
        String method = this.tokens.part();
        List<String> elements = this.tokens.list((inner) -> inner.until(Set.of()));
        List<String> include = this.tokens.namesAfter("INCLUDE");
        String predicate = this.tokens.take("WHERE") ? this.tokens.condition() : null;
        return new Constraint.Exclusion(this.name, method, elements, include, predicate, this.text.timing());
    }

}
