package dev.migrate.ddl;

import dev.migrate.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/** Comments. */
final class CommentDdl {

    private CommentDdl() {
    }

    static String on(String object, @Nullable String text) {
        return "COMMENT ON " + object + " IS " + ((text != null) ? SqlLiteral.quote(text) : "NULL");
    }

}
