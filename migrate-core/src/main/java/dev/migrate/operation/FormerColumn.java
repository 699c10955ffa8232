package dev.migrate.operation;

import dev.migrate.change.Alteration;
import dev.migrate.change.ColumnAlteration.Property;
import dev.migrate.change.ColumnAlteration.SetDefault;
import dev.migrate.change.ColumnAlteration.SetExpression;
import dev.migrate.change.ColumnAlteration.SetIdentity;
import dev.migrate.change.ColumnAlteration.SetProperty;
import dev.migrate.change.ColumnAlteration.SetType;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column before a change.
 *
 * @param column the column; null if that is not said
 */
record FormerColumn(@Nullable Column column) {

    @Nullable Alteration type(@Nullable String using) {
        if (this.column == null) {
            return null;
        }
        return new SetType(this.column.type(), this.column.options().collation(), using,
                (this.column.value() instanceof ColumnValue.Default value) ? value.expression() : null,
                properties(this.column.options()));
    }

    private static List<SetProperty> properties(Column.Options options) {
        return Stream
            .of(property(Property.STORAGE, options.storage()), property(Property.COMPRESSION, options.compression()))
            .flatMap(Optional::stream)
            .toList();
    }

    private static Optional<SetProperty> property(Property property, @Nullable String value) {
        return Optional.ofNullable(value).map((said) -> new SetProperty(property, said));
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

    boolean mayHaveDefault() {
        return this.column == null || this.column.value() instanceof ColumnValue.Default;
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
            return with((value.expression() != null) ? new ColumnValue.Default(value.expression()) : ColumnValue.NONE);
        }
        if (change instanceof SetIdentity set) {
            return with((set.identity() != null) ? set.identity() : ColumnValue.NONE);
        }
        return (change instanceof SetType type) ? new FormerColumn(new Column(this.column.name(), type.type(),
                this.column.notNull(), this.column.value(), this.column.options())) : this;
    }

    private FormerColumn with(ColumnValue value) {
        Column was = Objects.requireNonNull(this.column);
        return new FormerColumn(new Column(was.name(), was.type(), was.notNull(), value, was.options()));
    }

}
