package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.snapshot.Argument;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import java.util.List;
import java.util.stream.IntStream;

/** Functions and procedures: replaced in place if PostgreSQL allows it. */
final class RoutineDiff implements PartDiff {

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        boolean sameShape = !before.differs(after, Facet.RETURNS)
                && keepsArguments(before.all(Facet.ARGUMENTS), after.all(Facet.ARGUMENTS));
        return sameShape ? Edit.of(new Operation.Replace(Definitions.of(after), Definitions.of(before))) : Edit.REPLACE;
    }

    /** Names may be given, not changed; defaults may be added, not removed. */
    private static boolean keepsArguments(List<Argument> before, List<Argument> after) {
        return before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch((index) -> keeps(before.get(index), after.get(index)));
    }

    private static boolean keeps(Argument before, Argument after) {
        return (before.name().isEmpty() || before.name().equals(after.name()))
                && (!before.optional() || after.optional());
    }

}
