package dev.migrate.rows;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The keys that the foreign keys of a table can lead to, and the choice among them. */
final class References {

    private static final int NULL_SHARE = 6;

    private final Table table;

    private final Random random;

    private final Map<ForeignKey, List<List<Cell>>> targets = new LinkedHashMap<>();

    References(Table table, Random random) {
        this.table = table;
        this.random = random;
    }

    /**
     * Reads the keys that are there now.
     * @param most how many at most
     * @throws SQLException if the server refuses it
     */
    void read(ForeignKey key, int most, Server server) throws SQLException {
        List<String> names = key.targetColumns().stream().map(Names::quote).toList();
        List<String> texts = names.stream().map((name) -> "CAST(" + name + " AS pg_catalog.text)").toList();
        List<String[]> rows = server.run("SELECT DISTINCT "
                + texts.stream().map((text) -> text + " COLLATE \"C\"").collect(Collectors.joining(", ")) + " FROM "
                + key.source() + " WHERE "
                + names.stream().map((name) -> name + " IS NOT NULL").collect(Collectors.joining(" AND "))
                + " ORDER BY "
                + IntStream.rangeClosed(1, names.size()).mapToObj(Integer::toString).collect(Collectors.joining(", "))
                + " LIMIT " + most);
        this.targets.put(key, rows.stream().map((row) -> List.of(row).stream().map(Cell::of).toList()).toList());
    }

    /**
     * Chooses the values of the columns of every foreign key, except of those that are
     * filled otherwise.
     * @param given the values so far; those that are chosen are added
     * @return false if a foreign key leads nowhere and cannot be null
     */
    boolean choose(List<ForeignKey> keys, Map<String, Cell> given) {
        for (ForeignKey key : keys) {
            if (!choose(key, given)) {
                return false;
            }
        }
        return true;
    }

    private boolean choose(ForeignKey key, Map<String, Cell> given) {
        List<List<Cell>> known = this.targets.getOrDefault(key, List.of());
        boolean open = key.columns().stream().noneMatch(given::containsKey);
        List<List<Cell>> fitting = open ? known : known.stream().filter((target) -> fits(key, target, given)).toList();
        boolean canBeNull = canBeNull(key, given);
        if (fitting.isEmpty() || (canBeNull && this.random.nextInt(NULL_SHARE) == 0)) {
            if (canBeNull) {
                setNull(key, given);
            }
            return canBeNull;
        }
        List<Cell> target = fitting.get(this.random.nextInt(fitting.size()));
        IntStream.range(0, target.size()).forEach((index) -> given.put(key.columns().get(index), target.get(index)));
        return true;
    }

    private static boolean fits(ForeignKey key, List<Cell> target, Map<String, Cell> given) {
        return IntStream.range(0, target.size()).allMatch((index) -> {
            Cell value = given.get(key.columns().get(index));
            return value == null || value.equals(target.get(index));
        });
    }

    /** Gives a foreign key that has nothing to reference, and cannot be null. */
    @Nullable ForeignKey leadingNowhere() {
        return this.targets.entrySet()
            .stream()
            .filter((entry) -> entry.getValue().isEmpty() && !canBeNull(entry.getKey(), Map.of()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    }

    /** Whether a null, or all of them, can stand for the key. */
    boolean canBeNull(ForeignKey key, Map<String, Cell> given) {
        if (key.matchesFull()) {
            return key.columns().stream().allMatch((name) -> isNullable(name, given));
        }
        return key.columns().stream().anyMatch((name) -> isNullable(name, given));
    }

    void setNull(ForeignKey key, Map<String, Cell> given) {
        key.columns().stream().filter((name) -> isNullable(name, given)).forEach((name) -> given.put(name, Cell.NULL));
    }

    private boolean isNullable(String name, Map<String, Cell> given) {
        Cell value = given.get(name);
        return (value != null) ? value.isNull()
                : this.table.columns().stream().anyMatch((column) -> column.name().equals(name) && !column.notNull());
    }

}
