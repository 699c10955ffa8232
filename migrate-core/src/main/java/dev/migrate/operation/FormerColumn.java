package dev.migrate.operation;

import dev.migrate.change.Alteration;
import dev.migrate.change.ColumnAlteration.SetDefault;
import dev.migrate.change.ColumnAlteration.SetExpression;
import dev.migrate.change.ColumnAlteration.SetType;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnValue;
import org.jspecify.annotations.Nullable;

/**
 * What a column was before a change of it.
 *
 * @param column the column; null if that is not said
 */
record FormerColumn(@Nullable Column column) {

    @Nullable Alteration type(@Nullable String using) {
        if (this.column == null) {
            return null;
        }
        return new SetType(this.column.type(), this.column.options().collation(), using,
                (this.column.value() instanceof ColumnValue.Default value) ? value.expression() : null);
    }

    @Nullable Alteration defaultValue() {
        if (this.column == null) {
            return null;
        }
        return new SetDefault((this.column.value() instanceof ColumnValue.Default value) ? value.expression() : null);
    }

    ColumnValue.@Nullable Identity identity() {
        return (this.column != null && this.column.value() instanceof ColumnValue.Identity value) ? value : null;
    }

    @Nullable Alteration expression() {
        return (this.column != null && this.column.value() instanceof ColumnValue.Generated value)
                ? new SetExpression(value.expression()) : null;
    }

    boolean notNull() {
        return this.column != null && this.column.notNull();
    }

    /** Gives what the next change finds. */
    FormerColumn after(Alteration change) {
        if (this.column == null) {
            return this;
        }
        if (change instanceof SetDefault value) {
            ColumnValue now = (value.expression() != null) ? new ColumnValue.Default(value.expression())
                    : ColumnValue.NONE;
            return new FormerColumn(new Column(this.column.name(), this.column.type(), this.column.notNull(), now,
                    this.column.options()));
        }
        return (change instanceof SetType type) ? new FormerColumn(new Column(this.column.name(), type.type(),
                this.column.notNull(), this.column.value(), this.column.options())) : this;
    }

}
