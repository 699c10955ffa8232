package dev.migrate.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a column may hold.
 *
 * @param near the constants of its conditions
 * @param edges what comes first
 * @param ordinary the others
 * @param all all of them, in the order in which they are taken in turn
 * @param isInTurn whether they are taken one by one rather than at random
 */
record Choice(List<Cell> near, List<Cell> edges, List<Cell> ordinary, List<Cell> all, boolean isInTurn) {

    // of ten values, once the edges are through
    private static final int NEAR = 4;

    private static final int NEAR_OR_EDGE = 7;

    private static final int WHOLE = 10;

    static Choice of(Pool pool, List<Cell> special, Hints hints) {
        List<Cell> edges = Stream.concat(special.stream(), pool.edges().stream().map(Cell::of)).toList();
        Set<Cell> first = new HashSet<>(edges);
        List<Cell> ordinary = pool.ordinary().stream().map(Cell::of).filter((cell) -> !first.contains(cell)).toList();
        Set<Cell> constants = new HashSet<>(hints.words().stream().map(Cell::of).toList());
        List<Cell> all = Stream.concat(edges.stream(), ordinary.stream()).toList();
        return new Choice(all.stream().filter(constants::contains).toList(), edges, ordinary, all, false);
    }

    Choice only(Set<Cell> passed) {
        return new Choice(kept(this.near, passed), kept(this.edges, passed), kept(this.ordinary, passed),
                kept(this.all, passed), this.isInTurn);
    }

    private static List<Cell> kept(List<Cell> cells, Set<Cell> passed) {
        return cells.stream().filter(passed::contains).toList();
    }

    /**
     * Puts the edges into an order of the column's own: they meet other columns' edges.
     */
    Choice shuffled(Random random) {
        List<Cell> shuffled = new ArrayList<>(this.edges);
        Collections.shuffle(shuffled, random);
        return new Choice(this.near, shuffled, this.ordinary, this.all, this.isInTurn);
    }

    Choice inTurn() {
        return new Choice(this.near, this.edges, this.ordinary, this.all, true);
    }

    Choice ordinaryFirst() {
        return new Choice(this.near, this.edges, this.ordinary,
                Stream.concat(this.ordinary.stream(), this.edges.stream()).toList(), this.isInTurn);
    }

    /**
     * Gives a value.
     * @param attempt the number of the row
     * @return the value; null if there is none
     */
    @Nullable Cell value(int attempt, Random random) {
        if (this.all.isEmpty()) {
            return null;
        }
        if (this.isInTurn) {
            return this.all.get(attempt % this.all.size());
        }
        if (attempt < this.edges.size()) {
            return this.edges.get(attempt);
        }
        List<Cell> cells = drawn(random.nextInt(WHOLE));
        return cells.get(random.nextInt(cells.size()));
    }

    private List<Cell> drawn(int share) {
        if (share < NEAR && !this.near.isEmpty()) {
            return this.near;
        }
        boolean edge = this.ordinary.isEmpty() || (share >= NEAR && share < NEAR_OR_EDGE);
        return (edge && !this.edges.isEmpty()) ? this.edges : this.ordinary;
    }

}
