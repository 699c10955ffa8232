package dev.migrate.scaffold.code;

import dev.migrate.definition.CheckBuilder;
import dev.migrate.definition.ConstraintBuilder;
import dev.migrate.definition.ForeignKeyBuilder;
import dev.migrate.definition.KeyBuilder;
import dev.migrate.operation.Definitions;
import dev.migrate.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints, of a new table and of one that is there. */
final class ConstraintCode {

    private final @Nullable String table;

    private final Tokens tokens;

    private final Code<String> name;

    private ConstraintCode(@Nullable String table, String definition) {
        this.table = table;
        this.tokens = new Tokens(definition);
        this.tokens.require("CONSTRAINT");
        this.name = Code.text(this.tokens.plainName());
    }

    /**
     * Gives a constraint, from its word CONSTRAINT on.
     * @param table the table to add it to; null for one that is being created
     * @return the constraint; null where there is no word for something of it
     */
    static @Nullable Code<? extends ConstraintBuilder<?>> of(@Nullable String table, String definition) {
        ConstraintCode code = new ConstraintCode(table, definition);
        Code<? extends ConstraintBuilder<?>> constraint = code.read();
        return code.tokens.isWholeRead() ? constraint : null;
    }

    private @Nullable Code<? extends ConstraintBuilder<?>> read() {
        if (this.tokens.take("PRIMARY", "KEY")) {
            Code<String[]> columns = Code.texts(this.tokens.names());
            return key((this.table == null) ? Code.define("primaryKey", columns, Definitions::primaryKey)
                    : Code.OPERATIONS.then("createPrimaryKey", Code.text(this.table), columns,
                            (op, on, names) -> op.createPrimaryKey(on, names)));
        }
        if (this.tokens.take("UNIQUE")) {
            boolean distinct = !this.tokens.take("NULLS", "NOT", "DISTINCT");
            Code<String[]> columns = Code.texts(this.tokens.names());
            Code<KeyBuilder> key = (this.table == null) ? Code.define("unique", columns, Definitions::unique)
                    : Code.OPERATIONS.then("createUniqueConstraint", Code.text(this.table), columns,
                            (op, on, names) -> op.createUniqueConstraint(on, names));
            return key(distinct ? key : key.then("nullsNotDistinct", KeyBuilder::nullsNotDistinct));
        }
        if (this.tokens.take("FOREIGN", "KEY")) {
            Code<String[]> columns = Code.texts(this.tokens.names());
            return foreignKey((this.table == null) ? Code.define("foreignKey", columns, Definitions::foreignKey)
                    : Code.OPERATIONS.then("addForeignKey", Code.text(this.table), columns,
                            (op, on, names) -> op.addForeignKey(on, names)));
        }
        return this.tokens.take("CHECK") ? check() : null;
    }

    private Code<KeyBuilder> key(Code<KeyBuilder> start) {
        Code<KeyBuilder> key = start.then("named", this.name, KeyBuilder::named);
        if (this.tokens.take("INCLUDE")) {
            key = key.then("include", Code.texts(this.tokens.names()), KeyBuilder::include);
        }
        return timed(key);
    }

    private <B extends ConstraintBuilder<B>> Code<B> timed(Code<B> constraint) {
        if (!this.tokens.take("DEFERRABLE")) {
            return constraint;
        }
        return this.tokens.take("INITIALLY", "DEFERRED")
                ? constraint.then("initiallyDeferred", (builder) -> builder.initiallyDeferred())
                : constraint.then("deferrable", (builder) -> builder.deferrable());
    }

    private Code<ForeignKeyBuilder> foreignKey(Code<ForeignKeyBuilder> start) {
        this.tokens.require("REFERENCES");
        Code<String> referred = Code.text(this.tokens.name());
        List<String> columns = this.tokens.isOpen() ? this.tokens.names() : List.of();
        Code<ForeignKeyBuilder> key = start.then("named", this.name, ForeignKeyBuilder::named)
            .then("references", referred, Code.texts(columns), ForeignKeyBuilder::references);
        if (this.tokens.take("MATCH", "FULL")) {
            key = key.then("matchFull", ForeignKeyBuilder::matchFull);
        }
        if (this.tokens.take("ON", "UPDATE")) {
            key = key.then("onUpdate", Code.constant(action()), ForeignKeyBuilder::onUpdate);
        }
        if (this.tokens.take("ON", "DELETE")) {
            Code<ReferentialAction> action = Code.constant(action());
            List<String> only = this.tokens.isOpen() ? this.tokens.names() : List.of();
            key = key.then("onDelete", action, Code.texts(only), ForeignKeyBuilder::onDelete);
        }
        key = timed(key);
        if (this.tokens.take("NOT", "VALID")) {
            key = key.then("notValid", ForeignKeyBuilder::notValid);
        }
        return this.tokens.take("NOT", "ENFORCED") ? key.then("notEnforced", ForeignKeyBuilder::notEnforced) : key;
    }

    private ReferentialAction action() {
        for (ReferentialAction action : ReferentialAction.values()) {
            if (this.tokens.take(action.sql().split(" "))) {
                return action;
            }
        }
        this.tokens.require("ACTION");
        return ReferentialAction.NO_ACTION;
    }

    private Code<CheckBuilder> check() {
        Code<String> condition = Code.text(plain(this.tokens.parentheses()));
        Code<CheckBuilder> check = ((this.table == null) ? Code.define("check", condition, Definitions::check)
                : Code.OPERATIONS.then("createCheckConstraint", Code.text(this.table), condition,
                        (op, on, text) -> op.createCheckConstraint(on, text)))
            .then("named", this.name, CheckBuilder::named);
        if (this.tokens.take("NO", "INHERIT")) {
            check = check.then("noInherit", CheckBuilder::noInherit);
        }
        if (this.tokens.take("NOT", "VALID")) {
            check = check.then("notValid", CheckBuilder::notValid);
        }
        return this.tokens.take("NOT", "ENFORCED") ? check.then("notEnforced", CheckBuilder::notEnforced) : check;
    }

    /** Takes parentheses off that stand around all of a condition. */
    static String plain(String condition) {
        Tokens tokens = new Tokens(condition);
        String inner = tokens.isOpen() ? tokens.parentheses() : "";
        return (tokens.isWholeRead() && !inner.isBlank()) ? inner : condition;
    }

}
