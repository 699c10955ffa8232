package dev.migrate.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Values of a type as its input takes them.
 *
 * @param edges the values at which things go wrong
 * @param ordinary the others; ascending where the type has an order and no bound limits
 * it
 */
record Pool(List<String> edges, List<String> ordinary) {

    static final Pool EMPTY = new Pool(List.of(), List.of());

    Pool {
        edges = List.copyOf(new LinkedHashSet<>(edges));
        ordinary = List.copyOf(new LinkedHashSet<>(ordinary));
    }

    static Pool of(String... edges) {
        return new Pool(List.of(edges), List.of());
    }

    List<String> all() {
        return Stream.concat(this.edges.stream(), this.ordinary.stream()).distinct().toList();
    }

    /** Keeps what a filter lets through. */
    Pool only(UnaryOperator<List<String>> filter) {
        List<String> all = new ArrayList<>(this.edges);
        all.addAll(this.ordinary);
        LinkedHashSet<String> kept = new LinkedHashSet<>(filter.apply(all));
        return new Pool(this.edges.stream().filter(kept::contains).toList(),
                this.ordinary.stream().filter(kept::contains).toList());
    }

}
