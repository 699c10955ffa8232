package dev.migrate.definition;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Describes a sequence.
 *
 * @since 0.1
 */
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
        return edit(this, (changed) -> changed.type = changed.once("the type", integerType));
    }

    /**
     * Sets the first number.
     * @param number the number
     * @return this sequence
     */
    public SequenceBuilder startWith(long number) {
        return edit(this, (changed) -> changed.start = changed.once("the first number", BigInteger.valueOf(number)));
    }

    /**
     * Sets the step.
     * @param step not 0
     * @return this sequence
     */
    public SequenceBuilder incrementBy(long step) {
        return edit(this, (changed) -> changed.increment = changed.once("the step", BigInteger.valueOf(step)));
    }

    /**
     * Sets the ends.
     * @param least the least number
     * @param greatest the greatest number
     * @return this sequence
     */
    public SequenceBuilder between(long least, long greatest) {
        return edit(this, (changed) -> {
            changed.minimum = changed.once("the least number", BigInteger.valueOf(least));
            changed.maximum = changed.once("the greatest number", BigInteger.valueOf(greatest));
        });
    }

    /**
     * Sets the least number.
     * @param least the least number
     * @return this sequence
     */
    public SequenceBuilder minValue(long least) {
        return edit(this, (changed) -> changed.minimum = changed.once("the least number", BigInteger.valueOf(least)));
    }

    /**
     * Sets the greatest number.
     * @param greatest the greatest number
     * @return this sequence
     */
    public SequenceBuilder maxValue(long greatest) {
        return edit(this,
                (changed) -> changed.maximum = changed.once("the greatest number", BigInteger.valueOf(greatest)));
    }

    /**
     * Sets how many numbers a session takes at once.
     * @param count at least 1
     * @return this sequence
     */
    public SequenceBuilder cache(long count) {
        return edit(this, (changed) -> changed.cache = changed.once("how many numbers are taken at once",
                BigInteger.valueOf(count)));
    }

    /**
     * Begins again at its end.
     * @return this sequence
     */
    public SequenceBuilder cycle() {
        return edit(this, (changed) -> changed.cycle = true);
    }

    /**
     * Drops the sequence with a column.
     * @param table the table
     * @param column its column
     * @return this sequence
     */
    public SequenceBuilder ownedBy(String table, String column) {
        return edit(this, (changed) -> {
            changed.ownerTable = changed.once("the table of the owner", table);
            changed.ownerColumn = changed.once("the column of the owner", column);
        });
    }

    /**
     * Forgets its number in a crash, and is not replicated; from PostgreSQL 15.
     * @return this sequence
     */
    public SequenceBuilder unlogged() {
        return edit(this, (changed) -> changed.unlogged = true);
    }

    /**
     * Leaves a sequence of the same name as it is.
     * @return this sequence
     */
    public SequenceBuilder ifNotExists() {
        return edit(this, (changed) -> changed.setIfNotExists());
    }

    @Override
    Sequence object(NamingConvention naming) {
        SequenceOptions options = new SequenceOptions(this.start, this.increment, this.minimum, this.maximum,
                this.cache, this.cycle);
        return new Sequence(name(this.name), this.type, options,
                (this.ownerTable != null) ? name(this.ownerTable) : null, this.ownerColumn, this.unlogged);
    }

}
