package dev.migrate.change;

import dev.migrate.schema.SequenceOptions;
import dev.migrate.sql.QualifiedName;
import java.math.BigInteger;
import java.util.Objects;

/**
 * Where a sequence continues.
 *
 * @since 0.1
 */
public sealed interface SequencePosition {

    /**
     * At a number, or where it is if that is greater.
     *
     * @param minimum the least number that it may give next
     */
    record AtLeast(BigInteger minimum) implements SequencePosition {
    }

    /**
     * After the values of a column; numbers that the sequence cannot give do not count.
     *
     * @param table the table
     * @param column the column
     * @param whole whether its type is one of whole numbers
     * @param reach the numbers that the sequence gives
     */
    record AfterRows(QualifiedName table, String column, boolean whole, Reach reach) implements SequencePosition {
    }

    /**
     * Where another sequence is that counts in the same direction.
     *
     * @param former the other sequence
     * @param ahead how much further than its last number, for the numbers of a longer
     * step that others may still use; 0 if the steps are alike
     * @param reach the numbers that the sequence gives
     */
    record After(QualifiedName former, BigInteger ahead, Reach reach) implements SequencePosition {
    }

    /**
     * The numbers that a sequence gives.
     *
     * @param first the first number
     * @param last the last number: the least one if it counts downwards
     * @param down whether it counts downwards
     * @param bounded whether there may be numbers beyond the last that others gave
     */
    record Reach(BigInteger first, BigInteger last, boolean down, boolean bounded) {

        /**
         * Gives the numbers of a sequence that is described.
         * @param options how it counts
         * @return its numbers; unbounded if no end is given
         */
        public static Reach of(SequenceOptions options) {
            boolean down = options.increment() != null && options.increment().signum() < 0;
            BigInteger begin = down ? options.maximum() : options.minimum();
            BigInteger end = down ? options.minimum() : options.maximum();
            BigInteger usual = down ? BigInteger.ONE.negate() : BigInteger.ONE;
            BigInteger first = Objects.requireNonNullElse(begin, usual);
            return new Reach(Objects.requireNonNullElse(options.start(), first),
                    Objects.requireNonNullElse(end, BigInteger.ZERO), down, end != null);
        }
    }

}
