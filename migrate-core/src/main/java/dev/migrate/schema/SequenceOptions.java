package dev.migrate.schema;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts; null leaves each to PostgreSQL.
 *
 * @param start the first number
 * @param increment the step, not 0
 * @param minimum the least number
 * @param maximum the greatest number
 * @param cache how many numbers a session takes at once
 * @param cycle true if it begins again at its end
 * @since 0.1
 */
public record SequenceOptions(@Nullable BigInteger start, @Nullable BigInteger increment, @Nullable BigInteger minimum,
        @Nullable BigInteger maximum, @Nullable BigInteger cache, @Nullable Boolean cycle) {

    /** Everything as PostgreSQL has it. */
    public static final SequenceOptions DEFAULT = new SequenceOptions(null, null, null, null, null, null);

    /**
     * Returns whether these say each option that others say.
     * @param others the others
     * @return true if nothing that they say is left to PostgreSQL here
     */
    public boolean sayAll(SequenceOptions others) {
        List<@Nullable Object> these = said();
        List<@Nullable Object> those = others.said();
        return IntStream.range(0, those.size())
            .allMatch((index) -> those.get(index) == null || these.get(index) != null);
    }

    private List<@Nullable Object> said() {
        return Arrays.asList(this.start, this.increment, this.minimum, this.maximum, this.cache, this.cycle);
    }

    /**
     * Begins with a number.
     * @param number the first number
     * @return the options
     */
    public SequenceOptions startWith(long number) {
        return new SequenceOptions(once("the first number", this.start, number), this.increment, this.minimum,
                this.maximum, this.cache, this.cycle);
    }

    /**
     * Counts in steps.
     * @param step the step, not 0
     * @return the options
     */
    public SequenceOptions incrementBy(long step) {
        return new SequenceOptions(this.start, once("the step", this.increment, step), this.minimum, this.maximum,
                this.cache, this.cycle);
    }

    /**
     * Counts within limits.
     * @param least the least number
     * @param greatest the greatest number
     * @return the options
     */
    public SequenceOptions between(long least, long greatest) {
        return new SequenceOptions(this.start, this.increment, once("the least number", this.minimum, least),
                once("the greatest number", this.maximum, greatest), this.cache, this.cycle);
    }

    /**
     * Sets the least number.
     * @param least the least number
     * @return the options
     */
    public SequenceOptions minValue(long least) {
        return new SequenceOptions(this.start, this.increment, once("the least number", this.minimum, least),
                this.maximum, this.cache, this.cycle);
    }

    /**
     * Sets the greatest number.
     * @param greatest the greatest number
     * @return the options
     */
    public SequenceOptions maxValue(long greatest) {
        return new SequenceOptions(this.start, this.increment, this.minimum,
                once("the greatest number", this.maximum, greatest), this.cache, this.cycle);
    }

    /**
     * Lets a session take several numbers at once.
     * @param count how many
     * @return the options
     */
    public SequenceOptions cache(long count) {
        return new SequenceOptions(this.start, this.increment, this.minimum, this.maximum,
                once("how many numbers are taken at once", this.cache, count), this.cycle);
    }

    /**
     * Begins again at the end.
     * @return the options
     */
    public SequenceOptions cycling() {
        return new SequenceOptions(this.start, this.increment, this.minimum, this.maximum, this.cache, true);
    }

    private static BigInteger once(String what, @Nullable BigInteger former, long number) {
        BigInteger said = BigInteger.valueOf(number);
        if (former != null && !former.equals(said)) {
            throw new IllegalArgumentException(what + " is said twice");
        }
        return said;
    }

}
