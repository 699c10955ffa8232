package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.SequencePosition;
import dev.migrate.change.SequencePosition.Reach;
import dev.migrate.change.SqlOperation.MoveSequence;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How sequences and identity columns count. */
final class SequenceNumbers {

    private static final Map<String, BigInteger> GREATEST = Map.of("smallint", BigInteger.valueOf(Short.MAX_VALUE),
            "integer", BigInteger.valueOf(Integer.MAX_VALUE), "bigint", BigInteger.valueOf(Long.MAX_VALUE));

    private SequenceNumbers() {
    }

    /** Gives the options that PostgreSQL would not choose by itself. */
    static SequenceOptions unusual(SchemaPart part) {
        SequenceOptions numbers = part.get(Facet.NUMBERS);
        if (numbers == null) {
            return SequenceOptions.DEFAULT;
        }
        // another direction turns what is usual round
        if (Objects.requireNonNullElse(numbers.increment(), BigInteger.ONE).signum() < 0) {
            return numbers;
        }
        BigInteger most = GREATEST.getOrDefault(Objects.requireNonNullElse(part.get(Facet.TYPE), "bigint"),
                GREATEST.get("bigint"));
        return different(numbers,
                new SequenceOptions(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE, most, BigInteger.ONE, false));
    }

    /** Gives the options that are not as they were. */
    static SequenceOptions changed(SchemaPart before, SchemaPart after) {
        return different(numbers(after), numbers(before));
    }

    private static SequenceOptions numbers(SchemaPart part) {
        return Objects.requireNonNullElse(part.get(Facet.NUMBERS), SequenceOptions.DEFAULT);
    }

    private static SequenceOptions different(SequenceOptions now, SequenceOptions then) {
        return new SequenceOptions(other(now.start(), then.start()), other(now.increment(), then.increment()),
                other(now.minimum(), then.minimum()), other(now.maximum(), then.maximum()),
                other(now.cache(), then.cache()), other(now.cycle(), then.cycle()));
    }

    private static <T> @Nullable T other(@Nullable T now, @Nullable T then) {
        return Objects.equals(now, then) ? null : now;
    }

    /** Returns whether no number was possible before that is now. */
    static boolean isApart(SchemaPart before, SchemaPart after) {
        SequenceOptions former = numbers(before);
        SequenceOptions latter = numbers(after);
        return isGreater(latter.minimum(), former.maximum()) || isGreater(former.minimum(), latter.maximum());
    }

    private static boolean isGreater(@Nullable BigInteger number, @Nullable BigInteger other) {
        return number != null && other != null && number.compareTo(other) > 0;
    }

    /** Gives what takes a sequence up to a new least number, before it is one. */
    static List<Operation> lift(QualifiedName sequence, SchemaPart before, SchemaPart after) {
        BigInteger latter = numbers(after).minimum();
        if (latter == null || isApart(before, after) || !isGreater(latter, numbers(before).minimum())) {
            return List.of();
        }
        return List.of(MoveSequence.of(sequence, new SequencePosition.AtLeast(latter)));
    }

    /** Gives how much a sequence counts on. */
    static BigInteger increment(SchemaPart part) {
        return Objects.requireNonNullElse(numbers(part).increment(), BigInteger.ONE);
    }

    /** Gives the number at which a sequence ends. */
    static BigInteger last(SchemaPart part) {
        SequenceOptions numbers = numbers(part);
        boolean down = increment(part).signum() < 0;
        BigInteger most = Objects.requireNonNull(GREATEST.get("bigint"));
        return Objects.requireNonNullElse(down ? numbers.minimum() : numbers.maximum(),
                down ? most.negate().subtract(BigInteger.ONE) : most);
    }

    /** Gives the numbers that a sequence gives, from its start on. */
    static Reach reach(SchemaPart part, boolean bounded) {
        BigInteger start = Objects.requireNonNullElse(numbers(part).start(), BigInteger.ONE);
        return new Reach(start, last(part), increment(part).signum() < 0, bounded);
    }

    /** Returns whether values of a type may lie beyond the end of a sequence. */
    static boolean exceeds(String type, SchemaPart part) {
        BigInteger most = GREATEST.get(type);
        BigInteger last = last(part);
        return most == null || ((increment(part).signum() < 0)
                ? most.negate().subtract(BigInteger.ONE).compareTo(last) < 0 : most.compareTo(last) > 0);
    }

    /** Returns whether values of a type are whole numbers. */
    static boolean isWhole(String type) {
        return GREATEST.containsKey(type);
    }

    /** Gives the sequence of an identity column. */
    static QualifiedName ofColumn(SchemaPart column) {
        QualifiedName named = column.get(Facet.SEQUENCE);
        QualifiedName table = column.id().object();
        return (named != null) ? named : table.withName(table.name() + "_" + column.id().name().name() + "_seq");
    }

}
