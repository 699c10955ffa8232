package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.SetParameters;
import dev.migrate.change.TypeAlteration.SetMembers;
import dev.migrate.schema.CatalogObject.Members;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Publications. */
final class PublicationDiff implements PartDiff {

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        List<Operation> operations = new ArrayList<>();
        Members members = Definitions.members(after);
        if (before.differs(after, Facet.ALL_TABLES, Facet.TABLES, Facet.SCHEMAS)) {
            if (before.has(Facet.ALL_TABLES) || !members.isListed()) {
                return Edit.REPLACE;
            }
            operations.add(Alterations.alter(after.id(), new SetMembers(members)));
        }
        if (before.differs(after, Facet.PARAMETERS)) {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("publish", "insert, update, delete, truncate");
            parameters.put("publish_via_partition_root", "false");
            parameters.putAll(Definitions.parameters(after));
            operations.add(Alterations.alter(after.id(), new SetParameters(parameters, List.of())));
        }
        return Edit.of(operations);
    }

}
