package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables whose changes are sent to subscribers. */
final class Publications {

    private final Set<QualifiedName> tables = new HashSet<>();

    private boolean allTables;

    void add(boolean all, List<QualifiedName> published) {
        this.allTables |= all;
        this.tables.addAll(published);
    }

    boolean has(QualifiedName table) {
        return this.allTables || this.tables.contains(table);
    }

}
