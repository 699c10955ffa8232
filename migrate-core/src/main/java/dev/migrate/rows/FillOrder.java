package dev.migrate.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts tables into an order in which each comes after those that it references; tables
 * that reference one another are one group. The groups are the strongly connected
 * components of the graph (R. Tarjan, 1972).
 */
final class FillOrder {

    private final Map<Long, Table> tables = new LinkedHashMap<>();

    private final Predicate<Reference> followed;

    private final Map<Long, Integer> numbers = new HashMap<>();

    private final Deque<Long> open = new ArrayDeque<>();

    private final Set<Long> onStack = new HashSet<>();

    private final List<List<Table>> groups = new ArrayList<>();

    private FillOrder(List<Table> tables, Predicate<Reference> followed) {
        tables.forEach((table) -> this.tables.put(table.oid(), table));
        this.followed = followed;
    }

    /**
     * Gives the groups.
     * @param followed which foreign keys count
     */
    static List<List<Table>> of(List<Table> tables, Predicate<Reference> followed) {
        FillOrder order = new FillOrder(tables, followed);
        for (Table table : tables) {
            if (!order.numbers.containsKey(table.oid())) {
                order.visit(table);
            }
        }
        return order.groups;
    }

    private int visit(Table table) {
        int number = this.numbers.size();
        this.numbers.put(table.oid(), number);
        this.open.push(table.oid());
        this.onStack.add(table.oid());
        int low = number;
        for (ForeignKey key : table.foreignKeys()) {
            Table target = this.tables.get(key.target());
            if (target != null && this.followed.test(new Reference(table, key))) {
                Integer known = this.numbers.get(target.oid());
                if (known == null) {
                    low = Math.min(low, visit(target));
                }
                else if (this.onStack.contains(target.oid())) {
                    low = Math.min(low, known);
                }
            }
        }
        if (low == number) {
            close(table);
        }
        return low;
    }

    private void close(Table root) {
        List<Table> group = new ArrayList<>();
        long oid;
        do {
            oid = this.open.pop();
            this.onStack.remove(oid);
            group.add(Objects.requireNonNull(this.tables.get(oid)));
        }
        while (oid != root.oid());
        this.groups.add(group);
    }

    /**
     * A foreign key and its table.
     *
     * @param table the table that it is of
     * @param key the foreign key
     */
    record Reference(Table table, ForeignKey key) {

        /** Whether a null, or all of them, can stand for it. */
        boolean isOptional() {
            return new References(this.table, new java.util.Random(0)).canBeNull(this.key, Map.of());
        }

    }

}
