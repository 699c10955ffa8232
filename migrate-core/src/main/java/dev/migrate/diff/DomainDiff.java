package dev.migrate.diff;

import dev.migrate.change.OnlineForm;
import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Validity;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;

/** Domains and their constraints. */
final class DomainDiff implements PartDiff {

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        if (before.differs(after, Facet.TYPE, Facet.COLLATION)) {
            return Edit.REPLACE;
        }
        List<Operation> operations = new ArrayList<>(
                Alterations.follow(before, after, Facet.DEFAULT, Property.DEFAULT));
        if (before.has(Facet.NOT_NULL) != after.has(Facet.NOT_NULL)) {
            operations.add(Alterations.set(after.id(), Property.NOT_NULL, after.get(Facet.NOT_NULL)));
        }
        return Edit.of(operations);
    }

    /** A named condition of a domain. */
    static final class Condition implements PartDiff {

        @Override
        public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
            ConstraintText former = before.the(Facet.CONSTRAINT);
            return (former.validity() == Validity.NOT_VALID
                    && former.with(Validity.VALID).equals(after.the(Facet.CONSTRAINT)))
                            ? Edit.of(OnlineForm.validate(after.id().reference())) : Edit.REPLACE;
        }

    }

}
