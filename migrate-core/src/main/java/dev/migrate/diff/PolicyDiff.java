package dev.migrate.diff;

import dev.migrate.change.TypeAlteration.SetPolicy;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import java.util.List;

/** Row-level security policies. */
final class PolicyDiff implements PartDiff {

    /** ALTER POLICY cannot take a condition away. */
    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        boolean less = List.of(Facet.USING, Facet.WITH_CHECK, Facet.ROLES)
            .stream()
            .anyMatch((facet) -> before.has(facet) && !after.has(facet));
        return (less || before.differs(after, Facet.RESTRICTIVE, Facet.COMMAND)) ? Edit.REPLACE
                : Edit.of(Alterations.alter(after.id(), new SetPolicy(Definitions.policy(after))));
    }

}
