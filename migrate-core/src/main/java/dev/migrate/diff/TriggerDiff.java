package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;

/** Triggers, rules and event triggers, and when they fire. */
final class TriggerDiff implements PartDiff {

    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        List<Operation> operations = new ArrayList<>(List.of(Definitions.create(part)));
        operations.addAll(Alterations.follow(part.withoutFacets(), part, Facet.FIRES, Property.FIRING));
        return operations;
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        return before.differs(after, Facet.STATEMENTS, Facet.CONSTRAINT_TRIGGER) ? Edit.REPLACE
                : Edit.of(Alterations.follow(before, after, Facet.FIRES, Property.FIRING));
    }

}
