package dev.migrate.autogenerate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.Attribute;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a rename is about: what is there, is not desired, and has a new name. */
final class Renames {

    // these have no name of their own, or no way to change it
    private static final Set<PartKind> NAMELESS = EnumSet.of(PartKind.COLUMN_DEFAULT, PartKind.SEQUENCE_OWNER,
            PartKind.PARTITION, PartKind.ATTRIBUTE, PartKind.DEFAULT_PRIVILEGES, PartKind.CAST, PartKind.EXTENSION,
            PartKind.OPERATOR);

    private final SchemaSnapshot desired;

    private final List<String> searchPath;

    /** Tables and the like that have been renamed so far. */
    private final List<Rename> done = new ArrayList<>();

    /**
     * Looks for parts.
     * @param desired what is wanted
     * @param searchPath the schemas that a name without one may stand in
     */
    Renames(SchemaSnapshot desired, List<String> searchPath) {
        this.desired = desired;
        this.searchPath = List.copyOf(searchPath);
    }

    void done(Rename rename) {
        this.done.add(rename);
    }

    /**
     * Finds the part.
     * @return the rename; null where no part fits
     * @throws MigrateException where several fit
     */
    @Nullable Rename find(RenameRequest request, SchemaSnapshot live) {
        List<Rename> found = new ArrayList<>();
        List<String> names = current(request.former());
        for (SchemaPart part : live.parts().values()) {
            if (!NAMELESS.contains(part.id().kind())) {
                addPart(part.id(), names, request.latter(), found);
                addMember(part, names, request.latter(), found);
            }
        }
        if (found.size() > 1) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.BAD_RENAME, "the rename \"" + request.written() + "\" is ambiguous")
                        .withDetail("It may be about "
                                + found.stream().map((one) -> one.part().toString()).collect(Collectors.joining(", "))
                                + ". Nothing was written.")
                        .withHint("Name the schema or the table before it."));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private void addPart(PartId part, List<String> names, String latter, List<Rename> found) {
        Rename rename = new Rename(part, null, latter);
        if (isNamed(part, names) && this.desired.find(part) == null && this.desired.find(rename.renamed()) != null) {
            found.add(rename);
        }
    }

    private void addMember(SchemaPart part, List<String> names, String latter, List<Rename> found) {
        int last = names.size() - 1;
        SchemaPart wanted = this.desired.find(part.id());
        if (last > 0 && wanted != null && isNamed(part.id(), names.subList(0, last))) {
            List<String> before = members(part);
            List<String> after = members(wanted);
            String former = names.get(last);
            if (before.contains(former) && !after.contains(former) && after.contains(latter)
                    && !before.contains(latter)) {
                found.add(new Rename(part.id(), former, latter));
            }
        }
    }

    private static List<String> members(SchemaPart part) {
        return switch (part.id().kind()) {
            case ENUM -> part.all(Facet.VALUES);
            case COMPOSITE_TYPE -> part.all(Facet.ATTRIBUTES).stream().map(Attribute::name).toList();
            default -> List.of();
        };
    }

    private boolean isNamed(PartId part, List<String> names) {
        List<String> own = names.subList(names.size() - 1, names.size());
        List<String> before = names.subList(0, names.size() - 1);
        if (!own.get(0).equals(part.name().name())) {
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

    /** Gives the names as they are now that other renames have been done. */
    private List<String> current(List<String> names) {
        List<String> current = new ArrayList<>(names);
        int table = names.size() - 2;
        for (Rename rename : this.done) {
            if (table >= 0 && rename.member() == null && rename.part().of() == null
                    && rename.part().name().name().equals(current.get(table))) {
                current.set(table, rename.name());
            }
        }
        return current;
    }

}
