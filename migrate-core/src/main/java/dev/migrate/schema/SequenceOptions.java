package dev.migrate.schema;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts; null leaves each to PostgreSQL.
 *
 * @param start the first number
 * @param increment the step, not 0
 * @param minimum the least number
 * @param maximum the greatest number
 * @param cache how many numbers a session takes at once
 * @param cycle true where it begins again at its end
 */
public record SequenceOptions(@Nullable BigInteger start, @Nullable BigInteger increment, @Nullable BigInteger minimum,
        @Nullable BigInteger maximum, @Nullable BigInteger cache, @Nullable Boolean cycle) {

    /** Everything as PostgreSQL has it. */
    public static final SequenceOptions DEFAULT = new SequenceOptions(null, null, null, null, null, null);

}
