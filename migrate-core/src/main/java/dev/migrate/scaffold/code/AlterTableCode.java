package dev.migrate.scaffold.code;

import dev.migrate.definition.ColumnBuilder;
import dev.migrate.operation.AlterColumnBuilder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of a table that is there. */
final class AlterTableCode {

    private final Code<String> table;

    private final String name;

    private final Tokens tokens;

    private AlterTableCode(Tokens tokens) {
        this.tokens = tokens;
        this.name = tokens.name();
        this.table = Code.text(this.name);
    }

    static @Nullable Code<?> of(String statement) {
        Tokens tokens = new Tokens(statement);
        if (!tokens.take("ALTER", "TABLE") || tokens.word().equals("ONLY") || tokens.word().equals("ALL")) {
            return null;
        }
        AlterTableCode code = new AlterTableCode(tokens);
        Code<?> change = code.read();
        return tokens.isWholeRead() ? change : null;
    }

    /** Gives any other change in SQL's words. */
    static @Nullable Code<?> words(String statement) {
        Tokens tokens = new Tokens(statement);
        if (!tokens.take("ALTER", "TABLE") || tokens.word().equals("ONLY") || tokens.word().equals("ALL")) {
            return null;
        }
        Code<?> change = Code.OPERATIONS.then("alterTable", Code.text(tokens.name()), Code.text(tokens.rest()),
                (op, on, words) -> op.alterTable(on, words));
        return tokens.isWholeRead() ? change : null;
    }

    private @Nullable Code<?> read() {
        if (this.tokens.take("ADD", "COLUMN")) {
            Code<ColumnBuilder> column = ColumnCode.of(this.tokens.rest());
            return (column == null) ? null
                    : Code.OPERATIONS.then("addColumn", this.table, column, (op, on, added) -> op.addColumn(on, added));
        }
        if (this.tokens.take("ADD") && this.tokens.word().equals("CONSTRAINT")) {
            return ConstraintCode.of(this.name, this.tokens.rest());
        }
        if (this.tokens.take("ALTER", "COLUMN")) {
            return column(Code.text(this.tokens.plainName()));
        }
        if (this.tokens.take("DROP", "COLUMN")) {
            return Code.OPERATIONS.then("dropColumn", this.table, Code.text(this.tokens.plainName()),
                    (op, on, dropped) -> op.dropColumn(on, dropped));
        }
        if (this.tokens.take("DROP", "CONSTRAINT")) {
            return Code.OPERATIONS.then("dropConstraint", this.table, Code.text(this.tokens.plainName()),
                    (op, on, dropped) -> op.dropConstraint(on, dropped));
        }
        if (this.tokens.take("VALIDATE", "CONSTRAINT")) {
            return Code.OPERATIONS.then("validateConstraint", this.table, Code.text(this.tokens.plainName()),
                    (op, on, valid) -> effect(() -> op.validateConstraint(on, valid)));
        }
        if (this.tokens.take("ATTACH", "PARTITION")) {
            Code<String> partition = Code.text(this.tokens.name());
            return Code.OPERATIONS.then("attachPartition", this.table,
                    partition.and(TableCode.bound(this.tokens.rest())),
                    (op, on, both) -> effect(() -> op.attachPartition(on, both.first(), both.second())));
        }
        return this.tokens.take("RENAME") ? rename() : security();
    }

    private static Object effect(Runnable effect) {
        effect.run();
        return effect;
    }

    private @Nullable Code<?> rename() {
        if (this.tokens.take("TO")) {
            return Code.OPERATIONS.then("renameTable", this.table, Code.text(this.tokens.plainName()),
                    (op, on, to) -> effect(() -> op.renameTable(on, to)));
        }
        boolean column = this.tokens.take("COLUMN");
        if (!column) {
            this.tokens.require("CONSTRAINT");
        }
        Code<String> former = Code.text(this.tokens.plainName());
        this.tokens.require("TO");
        Code<Code.Pair<String, String>> names = former.and(Code.text(this.tokens.plainName()));
        return column
                ? Code.OPERATIONS.then("renameColumn", this.table, names,
                        (op, on, both) -> effect(() -> op.renameColumn(on, both.first(), both.second())))
                : Code.OPERATIONS.then("renameConstraint", this.table, names,
                        (op, on, both) -> effect(() -> op.renameConstraint(on, both.first(), both.second())));
    }

    private @Nullable Code<?> security() {
        if (this.tokens.take("ENABLE", "ROW", "LEVEL", "SECURITY")) {
            return Code.OPERATIONS.then("enableRowSecurity", this.table,
                    (op, on) -> effect(() -> op.enableRowSecurity(on)));
        }
        if (this.tokens.take("DISABLE", "ROW", "LEVEL", "SECURITY")) {
            return Code.OPERATIONS.then("disableRowSecurity", this.table,
                    (op, on) -> effect(() -> op.disableRowSecurity(on)));
        }
        return this.tokens.take("FORCE", "ROW", "LEVEL", "SECURITY") ? Code.OPERATIONS.then("forceRowSecurity",
                this.table, (op, on) -> effect(() -> op.forceRowSecurity(on))) : null;
    }

    private @Nullable Code<?> column(Code<String> column) {
        if (this.tokens.take("TYPE")) {
            Code<AlterColumnBuilder> change = alter(column).then("type",
                    TypeCode.of(this.tokens.until(Set.of("COLLATE", "USING"))), AlterColumnBuilder::type);
            return this.tokens.take("USING")
                    ? change.then("using", Code.text(this.tokens.rest()), AlterColumnBuilder::using) : change;
        }
        if (this.tokens.take("SET", "DEFAULT")) {
            String expression = this.tokens.rest();
            Code<Object> value = ColumnCode.value(expression);
            return (value != null) ? alter(column).then("setDefault", value, AlterColumnBuilder::setDefault)
                    : alter(column).then("setDefaultExpression", Code.text(expression),
                            AlterColumnBuilder::setDefaultExpression);
        }
        if (this.tokens.take("SET", "NOT", "NULL")) {
            return Code.OPERATIONS.then("setNotNull", this.table, column, (op, on, name) -> op.setNotNull(on, name));
        }
        if (this.tokens.take("DROP", "NOT", "NULL")) {
            return Code.OPERATIONS.then("dropNotNull", this.table, column, (op, on, name) -> op.dropNotNull(on, name));
        }
        return this.tokens.take("DROP", "DEFAULT")
                ? Code.OPERATIONS.then("dropDefault", this.table, column, (op, on, name) -> op.dropDefault(on, name))
                : null;
    }

    private Code<AlterColumnBuilder> alter(Code<String> column) {
        return Code.OPERATIONS.then("alterColumn", this.table, column, (op, on, name) -> op.alterColumn(on, name));
    }

}
