package dev.migrate.lint.effect;

import dev.migrate.schema.ObjectKind;
import dev.migrate.sql.QualifiedName;
import java.util.Locale;

/** Names relations as the messages of rules do. */
final class RelationText {

    private RelationText() {
    }

    static String of(ObjectKind kind, QualifiedName name) {
        String schema = (name.schema() != null) ? name.schema() + "." : "";
        return kind.keyword().toLowerCase(Locale.ROOT) + " \"" + schema + name.name() + '"';
    }

}
