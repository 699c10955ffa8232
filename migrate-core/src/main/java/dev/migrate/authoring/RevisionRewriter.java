package dev.migrate.authoring;

import java.util.List;

/**
 * Changes what autogenerate writes. Users may write their own.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RevisionRewriter {

    /**
     * Gives the changes that are written in the place of others. The result is run on a
     * throw-away database as any other, and must lead to the desired schema.
     * @param changes the upgrade, in order
     * @return the upgrade to write, in order
     */
    List<SchemaChange> rewrite(List<SchemaChange> changes);

}
