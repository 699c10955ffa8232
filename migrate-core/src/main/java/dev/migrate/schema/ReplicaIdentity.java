package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * The replica identity of a table.
 *
 * @param kind what
 * @param index the index of {@link Kind#INDEX}; null for the others
 * @since 0.1
 */
public record ReplicaIdentity(Kind kind, @Nullable String index) {

    /** The primary key, as of any new table. */
    public static final ReplicaIdentity DEFAULT = new ReplicaIdentity(Kind.DEFAULT, null);

    /** What identifies a row. */
    public enum Kind {

        /** The primary key. */
        DEFAULT,
        /** The whole row. */
        FULL,
        /** Nothing. */
        NOTHING,
        /** The columns of an index. */
        INDEX

    }

}
