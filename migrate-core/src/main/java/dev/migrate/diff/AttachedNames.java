package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of partitions' indexes. Those come with the partitioned index, under names
 * that PostgreSQL chooses, and are renamed once they are there.
 */
final class AttachedNames {

    private static final String ON = " ON ";

    private static final String BY_DEFAULT = " BY DEFAULT";

    private AttachedNames() {
    }

    static List<String> edit(SchemaPart before, SchemaPart after) {
        Map<String, String> former = new HashMap<>();
        before.texts(Facet.ATTACHED).forEach((entry) -> former.put(table(entry), entry));
        List<String> statements = new ArrayList<>();
        for (String latter : after.texts(Facet.ATTACHED)) {
            String entry = former.get(table(latter));
            boolean free = latter.endsWith(BY_DEFAULT) && entry != null && entry.endsWith(BY_DEFAULT);
            if (entry != null && !free && !index(entry).equals(index(latter))) {
                statements.add("ALTER INDEX " + index(entry) + " RENAME TO "
                        + Identifier.write(QualifiedName.of(index(latter)).name()));
            }
        }
        return statements;
    }

    private static String index(String entry) {
        return entry.substring(0, IndexDiff.endOfName(entry, 0));
    }

    private static String table(String entry) {
        String table = entry.substring(index(entry).length() + ON.length());
        return table.substring(0, IndexDiff.endOfName(table, 0));
    }

}
