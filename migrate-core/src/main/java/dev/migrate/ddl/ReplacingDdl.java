package dev.migrate.ddl;

import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.View;
import java.util.List;

/**
 * What puts an object in the place of the one of its name. The statements of routines and
 * triggers that a catalog gives say so themselves.
 */
final class ReplacingDdl extends ObjectDdl {

    ReplacingDdl() {
        super(false, false);
    }

    @Override
    public List<String> view(View object) {
        return List.of(ViewDdl.replace(object));
    }

    @Override
    public List<String> defined(CatalogObject.Defined object) {
        return List.of("CREATE OR REPLACE " + Words.object(object.reference()) + " " + object.definition());
    }

}
