package dev.migrate.diff;

import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;

/** Foreign-data wrappers and servers. */
final class ForeignDiff implements PartDiff {

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        return before.differs(after, Facet.DEFINITION, Facet.SERVER) ? Edit.REPLACE
                : Edit.of(Alterations.options(before, after));
    }

}
