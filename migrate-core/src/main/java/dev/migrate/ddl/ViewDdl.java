package dev.migrate.ddl;

import dev.migrate.schema.View;

/** Views and materialized views: how they are defined. */
final class ViewDdl {

    private ViewDdl() {
    }

    static String create(View view, boolean ifNotExists) {
        return "CREATE " + view.reference().kind().keyword() + (ifNotExists ? " IF NOT EXISTS " : " ")
                + view.name().sql() + Words.columns(" ", view.columns()) + Words.withParameters(view.parameters())
                + " AS\n" + view.query().strip()
                + ((view.storage() == View.Storage.WITH_NO_DATA) ? "\nWITH NO DATA" : "");
    }

}
