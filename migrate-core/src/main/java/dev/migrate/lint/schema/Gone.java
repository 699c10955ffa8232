package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a script has dropped, with those that went with them. An object of the
 * same name that was created since is not removed from it.
 *
 * @since 0.1
 */
public final class Gone {

    private final Map<Key, String> objects = new HashMap<>();

    /**
     * Gives how a table, view, index or type went.
     * @param sort the sort of its name
     * @param name its name, with the schema
     * @return {@code "was dropped"}, or what took it along; null if it was not dropped
     */
    public @Nullable String how(Sort sort, QualifiedName name) {
        return this.objects.get(new Key(sort, name, ""));
    }

    /**
     * Gives how a constraint went.
     * @param table its table, with the schema
     * @param constraint its name
     * @return {@code "was dropped"}, or what took it along; null if it was not dropped
     */
    public @Nullable String how(QualifiedName table, String constraint) {
        return this.objects.get(new Key(Sort.CONSTRAINT, table, constraint));
    }

    /**
     * Runs something that forgets what it drops, as it may not run at all.
     * @param change what may change the schema
     */
    public void keptDuring(Runnable change) {
        Map<Key, String> before = new HashMap<>(this.objects);
        change.run();
        this.objects.clear();
        this.objects.putAll(before);
    }

    void add(Sort sort, QualifiedName name, String how) {
        this.objects.put(new Key(sort, name, ""), how);
    }

    void add(QualifiedName table, String constraint, String how) {
        this.objects.put(new Key(Sort.CONSTRAINT, table, constraint), how);
    }

    void clear() {
        this.objects.clear();
    }

    /** Names of one sort do not meet those of another. */
    public enum Sort {

        /** Tables and views. */
        RELATION,
        /** Indexes. */
        INDEX,
        /** Types and domains. */
        TYPE,
        /** Constraints of a table. */
        CONSTRAINT

    }

    private record Key(Sort sort, QualifiedName name, String part) {

    }

}
