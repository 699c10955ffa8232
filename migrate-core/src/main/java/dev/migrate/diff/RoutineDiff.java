package dev.migrate.diff;

import dev.migrate.change.Hazard;
import dev.migrate.change.Operation;
import dev.migrate.change.Review;
import dev.migrate.change.Review.Reason;
import dev.migrate.snapshot.Argument;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.SchemaPart;
import java.util.List;
import java.util.stream.IntStream;

/** Functions and procedures: replaced in place if PostgreSQL allows it. */
final class RoutineDiff implements PartDiff {

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        boolean sameShape = !before.differs(after, Facet.RETURNS)
                && keepsArguments(before.all(Facet.ARGUMENTS), after.all(Facet.ARGUMENTS));
        return sameShape ? Edit.of(new Operation.Replace(Definitions.of(after), Definitions.of(before)))
            .with(reviews(after.id(), sides)) : Edit.REPLACE;
    }

    /** What was computed with the former body is not computed again. */
    private static List<Hazard> reviews(PartId routine, Sides sides) {
        return sides.users(routine)
            .stream()
            .filter((user) -> relies(user) && user.equals(sides.after(user.id())))
            .<Hazard>map((user) -> new Review(user.id(), Reason.FORMER_RESULTS, routine.toString(), null))
            .toList();
    }

    private static boolean relies(SchemaPart part) {
        return switch (part.id().kind()) {
            case INDEX, CONSTRAINT, DOMAIN_CONSTRAINT -> true;
            case COLUMN -> Boolean.TRUE.equals(part.get(Facet.GENERATED));
            case TABLE -> part.has(Facet.PARTITION_BY);
            default -> false;
        };
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
