package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Literals;
import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.RangeEnd;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rows partitions have, as SQL says it. */
final class Bounds {

    private Bounds() {
    }

    static PartitionBound list(@Nullable Object... values) {
        if (values.length == 0) {
            throw new BadOperationException("a partition by list has no values",
                    "Name at least one, or write otherRows().");
        }
        return new PartitionBound(Arrays.stream(values)
            .map((value) -> (value != null) ? Literals.of(value) : "NULL")
            .collect(Collectors.joining(", ", "FOR VALUES IN (", ")")));
    }

    static PartitionBound range(@Nullable Object from, @Nullable Object to) {
        return new PartitionBound("FOR VALUES FROM (" + end(from) + ") TO (" + end(to) + ")");
    }

    private static String end(@Nullable Object value) {
        if (value == null) {
            throw new BadOperationException("an end of a partition by range is null",
                    "Write a value, RangeEnd.MINVALUE or RangeEnd.MAXVALUE; rows with null are in otherRows().");
        }
        return (value instanceof RangeEnd end) ? end.name() : Literals.of(value);
    }

    static PartitionBound hash(int modulus, int remainder) {
        if (modulus < 1 || remainder < 0 || remainder >= modulus) {
            throw new BadOperationException("there is no part " + remainder + " of " + modulus,
                    "Count the parts from 0, up to one less than how many there are.");
        }
        return new PartitionBound("FOR VALUES WITH (MODULUS " + modulus + ", REMAINDER " + remainder + ")");
    }

}
