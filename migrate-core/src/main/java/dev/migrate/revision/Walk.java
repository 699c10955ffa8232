package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts steps along the lineage, up or down, from one place; dependencies are not steps.
 */
final class Walk {

    /** What happens at the end of the graph. */
    enum Overshoot {

        /** One step too many is an error. */
        REFUSED,

        /** The walk ends where the graph ends. */
        STOPS

    }

    private final GraphIndex index;

    private final RevisionTarget target;

    private final Overshoot overshoot;

    Walk(GraphIndex index, RevisionTarget target, Overshoot overshoot) {
        this.index = index;
        this.target = target;
        this.overshoot = overshoot;
    }

    /** Up from a node or base, only through nodes of the line where one is given. */
    int up(int start, int steps, @Nullable BitSet line) {
        int place = start;
        for (int step = 0; step < steps; step++) {
            IntStream above = (place == RevisionLookup.BASE)
                    ? IntStream.range(0, this.index.size()).filter((node) -> this.index.revises(node).length == 0)
                    : IntStream.of(this.index.children(place));
            int[] next = above.filter((node) -> line == null || line.get(node)).toArray();
            if (next.length == 0) {
                return end(place, step);
            }
            place = only(next, place, "there are several ways up from ");
        }
        return place;
    }

    /**
     * Down from a node; base lies one step below a base. Below a merge, the line says
     * which way where one is given.
     */
    int down(int start, int steps, @Nullable BitSet line) {
        int place = start;
        for (int step = 0; step < steps; step++) {
            if (place == RevisionLookup.BASE) {
                return end(place, step);
            }
            int[] all = this.index.revises(place);
            int[] next = (line == null || all.length < 2) ? all : IntStream.of(all).filter(line::get).toArray();
            place = (next.length == 0) ? RevisionLookup.BASE : only(next, place, "there are several ways down from ");
        }
        return place;
    }

    private int only(int[] next, int place, String why) {
        if (next.length > 1) {
            List<String> ways = this.index.ids(next);
            String from = (place == RevisionLookup.BASE) ? "base" : this.index.id(place);
            throw Problem.ambiguousStep(this.target, why + Names.quote(from), ways,
                    Objects.requireNonNull(this.target.steps()));
        }
        return next[0];
    }

    private int end(int place, int done) {
        if (this.overshoot == Overshoot.STOPS) {
            return place;
        }
        throw Problem.outOfRange(this.target,
                "leads past the end of the graph, which comes after " + done + ((done == 1) ? " step" : " steps"));
    }

}
