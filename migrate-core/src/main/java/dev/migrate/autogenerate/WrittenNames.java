package dev.migrate.autogenerate;

import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names as a person writes them.
 *
 * @param searchPath the schemas that a name without one may stand in, the current one
 * first
 */
record WrittenNames(List<String> searchPath) {

    WrittenNames {
        searchPath = List.copyOf(searchPath);
    }

    /** Gives the schema of a name without one; null if there is none. */
    @Nullable String current() {
        return this.searchPath.isEmpty() ? null : this.searchPath.get(0);
    }

    /** Returns whether a part is what the names are about. */
    boolean isNamed(PartId part, List<String> names) {
        String own = names.get(names.size() - 1);
        List<String> before = names.subList(0, names.size() - 1);
        if (!own.equals(part.name().name())) {
            return false;
        }
        QualifiedName of = part.of();
        if (of == null) {
            return isSchema(part.name().schema(), before);
        }
        if (part.kind() == PartKind.INDEX && isSchema(of.schema(), before)) {
            return true;
        }
        return !before.isEmpty() && of.name().equals(before.get(before.size() - 1))
                && isSchema(of.schema(), before.subList(0, before.size() - 1));
    }

    private boolean isSchema(@Nullable String schema, List<String> given) {
        if (given.isEmpty()) {
            return schema == null;
        }
        return given.size() == 1
                && ((schema != null) ? schema.equals(given.get(0)) : this.searchPath.contains(given.get(0)));
    }

}
