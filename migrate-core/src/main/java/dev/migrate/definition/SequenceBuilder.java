package dev.migrate.definition;

import dev.migrate.change.Operation;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a sequence. */
public final class SequenceBuilder extends Draft implements Definition {

    private final String name;

    private @Nullable ColumnType type;

    private SequenceOptions options = SequenceOptions.DEFAULT;

    private @Nullable String ownerTable;

    private @Nullable String ownerColumn;

    private boolean ifNotExists;

    private boolean unlogged;

    SequenceBuilder(String name) {
        this.name = name;
    }

    /**
     * Sets the type; bigint by default.
     * @param integerType smallint, integer or bigint
     * @return this sequence
     */
    public SequenceBuilder as(ColumnType integerType) {
        this.type = integerType;
        return this;
    }

    /**
     * Sets the first number.
     * @param number the number
     * @return this sequence
     */
    public SequenceBuilder startWith(long number) {
        this.options = new SequenceOptions(BigInteger.valueOf(number), this.options.increment(), this.options.minimum(),
                this.options.maximum(), this.options.cache(), this.options.cycle());
        return this;
    }

    /**
     * Sets the step.
     * @param step not 0
     * @return this sequence
     */
    public SequenceBuilder incrementBy(long step) {
        this.options = new SequenceOptions(this.options.start(), BigInteger.valueOf(step), this.options.minimum(),
                this.options.maximum(), this.options.cache(), this.options.cycle());
        return this;
    }

    /**
     * Sets the ends.
     * @param least the least number
     * @param greatest the greatest number
     * @return this sequence
     */
    public SequenceBuilder between(long least, long greatest) {
        this.options = new SequenceOptions(this.options.start(), this.options.increment(), BigInteger.valueOf(least),
                BigInteger.valueOf(greatest), this.options.cache(), this.options.cycle());
        return this;
    }

    /**
     * Sets how many numbers a session takes at once.
     * @param count at least 1
     * @return this sequence
     */
    public SequenceBuilder cache(long count) {
        this.options = new SequenceOptions(this.options.start(), this.options.increment(), this.options.minimum(),
                this.options.maximum(), BigInteger.valueOf(count), this.options.cycle());
        return this;
    }

    /**
     * Begins again at its end.
     * @return this sequence
     */
    public SequenceBuilder cycle() {
        this.options = new SequenceOptions(this.options.start(), this.options.increment(), this.options.minimum(),
                this.options.maximum(), this.options.cache(), true);
        return this;
    }

    /**
     * Drops the sequence with a column.
     * @param table the table
     * @param column its column
     * @return this sequence
     */
    public SequenceBuilder ownedBy(String table, String column) {
        this.ownerTable = table;
        this.ownerColumn = column;
        return this;
    }

    /**
     * Forgets its number in a crash, and is not replicated; from PostgreSQL 15.
     * @return this sequence
     */
    public SequenceBuilder unlogged() {
        this.unlogged = true;
        return this;
    }

    /**
     * Leaves a sequence of the same name as it is.
     * @return this sequence
     */
    public SequenceBuilder ifNotExists() {
        this.ifNotExists = true;
        return this;
    }

    @Override
    public Sequence define(NamingConvention naming) {
        return new Sequence(name(this.name), this.type, this.options,
                (this.ownerTable != null) ? name(this.ownerTable) : null, this.ownerColumn, this.unlogged);
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        return List.of(new Operation.Create(define(naming), this.ifNotExists, false));
    }

}
