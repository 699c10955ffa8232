package dev.migrate.scaffold.code;

import dev.migrate.definition.ColumnBuilder;
import dev.migrate.operation.Definitions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns as CREATE TABLE and ADD COLUMN define them. */
final class ColumnCode {

    private static final Set<String> AFTER_TYPE = Set.of("COLLATE", "DEFAULT", "GENERATED", "NOT", "CONSTRAINT",
            "COMPRESSION");

    private ColumnCode() {
    }

    /** Gives the column; null where there is no word for something of it. */
    static @Nullable Code<ColumnBuilder> of(String definition) {
        Tokens tokens = new Tokens(definition);
        Code<ColumnBuilder> column = Code.define("column", Code.text(tokens.plainName()),
                TypeCode.of(tokens.until(AFTER_TYPE)), Definitions::column);
        if (tokens.take("COLLATE")) {
            column = column.then("collate", Code.text(tokens.until(AFTER_TYPE)), ColumnBuilder::collate);
        }
        if (tokens.take("DEFAULT")) {
            column = defaulted(column, tokens.until(AFTER_TYPE));
        }
        if (tokens.take("GENERATED")) {
            column = generated(column, tokens);
        }
        if (tokens.take("NOT", "NULL")) {
            column = column.then("notNull", ColumnBuilder::notNull);
        }
        return tokens.isWholeRead() ? column : null;
    }

    private static Code<ColumnBuilder> defaulted(Code<ColumnBuilder> column, String expression) {
        Code<Object> value = value(expression);
        return (value != null) ? column.then("defaultValue", value, ColumnBuilder::defaultValue)
                : column.then("defaultExpression", Code.text(expression), ColumnBuilder::defaultExpression);
    }

    /** Gives a number or boolean; null where SQL says more. */
    static @Nullable Code<Object> value(String expression) {
        if (expression.matches("0|-?[1-9][0-9]{0,8}")) {
            return Code.value(Integer.valueOf(expression));
        }
        return expression.matches("true|false") ? Code.value(Boolean.valueOf(expression)) : null;
    }

    private static Code<ColumnBuilder> generated(Code<ColumnBuilder> column, Tokens tokens) {
        boolean always = tokens.take("ALWAYS");
        if (!always) {
            tokens.require("BY", "DEFAULT");
        }
        tokens.require("AS");
        if (tokens.take("IDENTITY")) {
            return always ? column.then("identity", ColumnBuilder::identity)
                    : column.then("identityByDefault", ColumnBuilder::identityByDefault);
        }
        Code<String> expression = Code.text(tokens.parentheses());
        return tokens.take("STORED") ? column.then("generatedAs", expression, ColumnBuilder::generatedAs)
                : virtual(column, expression, tokens);
    }

    private static Code<ColumnBuilder> virtual(Code<ColumnBuilder> column, Code<String> expression, Tokens tokens) {
        tokens.require("VIRTUAL");
        return column.then("generatedVirtualAs", expression, ColumnBuilder::generatedVirtualAs);
    }

}
