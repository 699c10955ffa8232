package dev.migrate.definition;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a sequence. */
public final class SequenceBuilder extends NewObject {

    private final String name;

    private @Nullable ColumnType type;

    private @Nullable BigInteger start;

    private @Nullable BigInteger increment;

    private @Nullable BigInteger minimum;

    private @Nullable BigInteger maximum;

    private @Nullable BigInteger cache;

    private @Nullable Boolean cycle;

    private @Nullable String ownerTable;

    private @Nullable String ownerColumn;

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
        SequenceBuilder changed = edit(this);
        changed.type = Objects.requireNonNull(integerType);
        return changed;
    }

    /**
     * Sets the first number.
     * @param number the number
     * @return this sequence
     */
    public SequenceBuilder startWith(long number) {
        SequenceBuilder changed = edit(this);
        changed.start = BigInteger.valueOf(number);
        return changed;
    }

    /**
     * Sets the step.
     * @param step not 0
     * @return this sequence
     */
    public SequenceBuilder incrementBy(long step) {
        SequenceBuilder changed = edit(this);
        changed.increment = BigInteger.valueOf(step);
        return changed;
    }

    /**
     * Sets the ends.
     * @param least the least number
     * @param greatest the greatest number
     * @return this sequence
     */
    public SequenceBuilder between(long least, long greatest) {
        SequenceBuilder changed = edit(this);
        changed.minimum = BigInteger.valueOf(least);
        changed.maximum = BigInteger.valueOf(greatest);
        return changed;
    }

    /**
     * Sets the least number.
     * @param least the least number
     * @return this sequence
     */
    public SequenceBuilder minValue(long least) {
        SequenceBuilder changed = edit(this);
        changed.minimum = BigInteger.valueOf(least);
        return changed;
    }

    /**
     * Sets the greatest number.
     * @param greatest the greatest number
     * @return this sequence
     */
    public SequenceBuilder maxValue(long greatest) {
        SequenceBuilder changed = edit(this);
        changed.maximum = BigInteger.valueOf(greatest);
        return changed;
    }

    /**
     * Sets how many numbers a session takes at once.
     * @param count at least 1
     * @return this sequence
     */
    public SequenceBuilder cache(long count) {
        SequenceBuilder changed = edit(this);
        changed.cache = BigInteger.valueOf(count);
        return changed;
    }

    /**
     * Begins again at its end.
     * @return this sequence
     */
    public SequenceBuilder cycle() {
        SequenceBuilder changed = edit(this);
        changed.cycle = true;
        return changed;
    }

    /**
     * Drops the sequence with a column.
     * @param table the table
     * @param column its column
     * @return this sequence
     */
    public SequenceBuilder ownedBy(String table, String column) {
        SequenceBuilder changed = edit(this);
        changed.ownerTable = Objects.requireNonNull(table);
        changed.ownerColumn = Objects.requireNonNull(column);
        return changed;
    }

    /**
     * Forgets its number in a crash, and is not replicated; from PostgreSQL 15.
     * @return this sequence
     */
    public SequenceBuilder unlogged() {
        SequenceBuilder changed = edit(this);
        changed.unlogged = true;
        return changed;
    }

    /**
     * Leaves a sequence of the same name as it is.
     * @return this sequence
     */
    public SequenceBuilder ifNotExists() {
        SequenceBuilder changed = edit(this);
        changed.setIfNotExists();
        return changed;
    }

    @Override
    public Sequence define(NamingConvention naming) {
        SequenceOptions options = new SequenceOptions(this.start, this.increment, this.minimum, this.maximum,
                this.cache, this.cycle);
        return new Sequence(name(this.name), this.type, options,
                (this.ownerTable != null) ? name(this.ownerTable) : null, this.ownerColumn, this.unlogged);
    }

}
