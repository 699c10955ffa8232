package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.SequencePosition;
import dev.migrate.change.SqlOperation.MoveSequence;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sequence that numbers the rows of a column: that of its identity, or the one that
 * its default takes numbers from.
 *
 * @param column the column
 * @param numbers what says how the sequence counts: the column itself if it is an
 * identity, else the sequence
 */
record Counter(SchemaPart column, SchemaPart numbers) {

    /** Finds it; null if the catalog shows none. */
    static @Nullable Counter of(SchemaSnapshot snapshot, PartId id) {
        SchemaPart column = snapshot.find(id);
        if (column == null || column.has(Facet.IDENTITY)) {
            return (column != null) ? new Counter(column, column) : null;
        }
        String type = column.the(Facet.TYPE);
        SchemaPart value = snapshot.find(Definitions.twin(PartKind.COLUMN_DEFAULT, id));
        List<PartId> sequences = (value != null)
                ? value.uses().stream().filter((used) -> used.kind() == PartKind.SEQUENCE).toList() : List.of();
        boolean numbered = SequenceNumbers.isWhole(type) || type.startsWith("numeric");
        SchemaPart sequence = (numbered && sequences.size() == 1) ? snapshot.find(sequences.get(0)) : null;
        return (sequence != null) ? new Counter(column, sequence) : null;
    }

    boolean isIdentity() {
        return this.numbers.id().kind() == PartKind.COLUMN;
    }

    QualifiedName sequence() {
        return isIdentity() ? SequenceNumbers.ofColumn(this.column) : this.numbers.id().name();
    }

    /** Gives a sequence that counts alike, to keep the position for a while. */
    SchemaPart keeper(Retirement retirement) {
        PartId id = PartId.of(PartKind.SEQUENCE, sequence());
        return new SchemaPart(PartId.of(PartKind.SEQUENCE, retirement.name(id)), Map.of(), Set.of()).with(this.numbers,
                Facet.TYPE, Facet.NUMBERS);
    }

    /** Gives what lets it continue after the rows that are there. */
    Operation continueAfterRows() {
        String type = this.column.the(Facet.TYPE);
        PartId id = this.column.id();
        return move(new SequencePosition.AfterRows(id.object(), id.name().name(), SequenceNumbers.isWhole(type),
                SequenceNumbers.reach(this.numbers, SequenceNumbers.exceeds(type, this.numbers))));
    }

    /** Gives what lets it continue where another is, which may have another name now. */
    Operation continueAfter(Counter former, QualifiedName name) {
        BigInteger own = SequenceNumbers.increment(this.numbers);
        BigInteger other = SequenceNumbers.increment(former.numbers());
        BigInteger ahead = (other.abs().compareTo(own.abs()) > 0) ? other.subtract(own) : BigInteger.ZERO;
        BigInteger beyond = SequenceNumbers.last(former.numbers()).subtract(SequenceNumbers.last(this.numbers));
        boolean bounded = ahead.signum() != 0 || beyond.signum() * own.signum() > 0;
        return move(new SequencePosition.After(name, ahead, SequenceNumbers.reach(this.numbers, bounded)));
    }

    /** Returns whether it can give the numbers that another would have given next. */
    boolean isLike(Counter former) {
        return SequenceNumbers.increment(this.numbers).signum() == SequenceNumbers.increment(former.numbers()).signum()
                && !SequenceNumbers.isApart(former.numbers(), this.numbers);
    }

    private Operation move(SequencePosition position) {
        PartId id = this.column.id();
        return isIdentity() ? MoveSequence.ofIdentity(id.object(), id.name().name(), position)
                : MoveSequence.of(this.numbers.id().name(), position);
    }

}
