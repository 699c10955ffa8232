package dev.migrate.autogenerate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables and columns of a copy whose rows are not those that were made up at first,
 * because a statement did not take them. Changed while files are tried.
 */
final class Uncounted {

    private final Set<Long> tables = new TreeSet<>();

    // former and latter names alike, by the OID of the table
    private final Map<Long, Set<String>> columns = new HashMap<>();

    void addTables(Collection<Long> oids) {
        this.tables.addAll(oids);
    }

    void addColumn(Collection<Long> oids, String name) {
        oids.forEach((oid) -> this.columns.computeIfAbsent(oid, (table) -> new HashSet<>()).add(name));
    }

    boolean hasTable(long oid) {
        return this.tables.contains(oid);
    }

    boolean hasColumn(long oid, String former, String latter) {
        Set<String> names = this.columns.getOrDefault(oid, Set.of());
        return names.contains(former) || names.contains(latter);
    }

}
