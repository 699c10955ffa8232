package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where to look for tables and indexes. It forgets nothing: the caller has to check
 * whether what it names still exists.
 */
final class NameIndex {

    private final Map<String, Set<QualifiedName>> tables = new HashMap<>();

    private final Map<String, Set<QualifiedName>> indexes = new HashMap<>();

    private final Map<QualifiedName, Set<QualifiedName>> indexesByTable = new HashMap<>();

    void addTable(QualifiedName table) {
        this.tables.computeIfAbsent(table.name(), (name) -> new LinkedHashSet<>()).add(table);
    }

    void addIndex(QualifiedName index, QualifiedName table) {
        this.indexes.computeIfAbsent(index.name(), (name) -> new LinkedHashSet<>()).add(index);
        this.indexesByTable.computeIfAbsent(table, (name) -> new LinkedHashSet<>()).add(index);
    }

    Set<QualifiedName> indexes(QualifiedName table) {
        return this.indexesByTable.getOrDefault(table, Set.of());
    }

    List<QualifiedName> tables(Set<String> lastNames) {
        return named(this.tables, lastNames);
    }

    List<QualifiedName> indexes(Set<String> lastNames) {
        return named(this.indexes, lastNames);
    }

    private static List<QualifiedName> named(Map<String, Set<QualifiedName>> names, Set<String> lastNames) {
        return lastNames.stream()
            .map((name) -> names.getOrDefault(name, Set.of()))
            .flatMap(Collection::stream)
            .toList();
    }

}
