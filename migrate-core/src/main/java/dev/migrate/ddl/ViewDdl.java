package dev.migrate.ddl;

import dev.migrate.schema.View;
import dev.migrate.sql.Identifier;

/** Views and materialized views: how they are defined. */
final class ViewDdl {

    private ViewDdl() {
    }

    static String create(View view, String ifNotExists) {
        return "CREATE " + view.reference().kind().keyword() + ifNotExists + definition(view);
    }

    static String replace(View view) {
        return "CREATE OR REPLACE VIEW" + definition(view);
    }

    private static String definition(View view) {
        return " " + view.name().sql() + Words.columns(" ", view.columns())
                + ((view.accessMethod() != null) ? " USING " + Identifier.write(view.accessMethod()) : "")
                + Words.withParameters(view.parameters())
                + ((view.tablespace() != null) ? " TABLESPACE " + Identifier.write(view.tablespace()) : "") + " AS\n"
                + view.query().strip() + ((view.storage() == View.Storage.WITH_NO_DATA) ? "\nWITH NO DATA" : "");
    }

}
