package dev.migrate.scaffold.code;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** Columns as CREATE TABLE and ADD COLUMN define them. */
final class ColumnCode implements ColumnValue.Visitor<Call> {

    private final Call column;

    private ColumnCode(Call column) {
        this.column = column;
    }

    static Call of(Column column) {
        Column.Options options = column.options();
        Call start = Call.define("column", column.name(), TypeCode.of(column.type()))
            .given("collate", options.collation());
        return column.value()
            .accept(new ColumnCode(start))
            .when(column.notNull(), "notNull")
            .given("storage", options.storage())
            .given("compression", options.compression())
            .given("statistics", options.statistics())
            .given("comment", options.comment());
    }

    /** Gives a number or truth value; null if SQL says more. */
    static @Nullable Object plain(String sql) {
        if (sql.matches("0|-?[1-9][0-9]{0,8}")) {
            return Integer.valueOf(sql);
        }
        return sql.matches("true|false") ? Boolean.valueOf(sql) : null;
    }

    /**
     * Passes a default: a number or truth value to one method, anything else to another.
     */
    static Call value(Call on, String method, String other, String sql) {
        Object plain = plain(sql);
        return (plain != null) ? on.then(method, plain) : on.then(other, sql);
    }

    @Override
    public Call none() {
        return this.column;
    }

    @Override
    public Call expression(ColumnValue.Default value) {
        return value(this.column, "defaultValue", "defaultExpression", value.expression());
    }

    @Override
    public Call identity(ColumnValue.Identity value) {
        String method = value.always() ? "identity" : "identityByDefault";
        return value.options().equals(SequenceOptions.DEFAULT) ? this.column.then(method)
                : this.column.then(method, SequenceCode.of(value.options()));
    }

    @Override
    public Call generated(ColumnValue.Generated value) {
        return this.column.then(value.stored() ? "generatedAs" : "generatedVirtualAs", value.expression());
    }

}
