package dev.migrate.rows;

import dev.migrate.sql.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of every table at one moment. */
public final class RowReading {

    private final Map<Long, ReadTable> tables = new TreeMap<>();

    private final Map<QualifiedName, ReadTable> named = new HashMap<>();

    // what the texts of composed values are made of
    private final Set<String> attributes;

    private final Set<String> labels;

    RowReading(Collection<ReadTable> tables, Set<String> attributes, Set<String> labels) {
        tables.forEach((table) -> {
            this.tables.put(table.oid(), table);
            this.named.put(table.name(), table);
        });
        this.attributes = Set.copyOf(attributes);
        this.labels = Set.copyOf(labels);
    }

    /**
     * Gives the tables that hold rows of their own, so not the partitioned ones.
     * @return the tables, by their OIDs
     */
    public List<ReadTable> tables() {
        return List.copyOf(this.tables.values());
    }

    /**
     * Finds a table.
     * @param oid its OID
     * @return the table; null if there is none
     */
    public @Nullable ReadTable find(long oid) {
        return this.tables.get(oid);
    }

    /**
     * Finds a table.
     * @param name its name
     * @return the table; null if there is none
     */
    public @Nullable ReadTable find(QualifiedName name) {
        return this.named.get(name);
    }

    /**
     * Returns whether composed values have the same texts as at another moment.
     * @param later the other moment, after this one
     * @return true if no attribute of a type was changed, and no label of an enum but
     * added
     */
    public boolean isComposedAlike(RowReading later) {
        return this.attributes.equals(later.attributes) && later.labels.containsAll(this.labels);
    }

}
