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
            PartKind.PARTITION, PartKind.ATTRIBUTE, PartKind.IMPLICIT_SEQUENCE, PartKind.IMPLICIT_INDEX,
            PartKind.IMPLICIT_CONSTRAINT, PartKind.IMPLICIT_TRIGGER, PartKind.DEFAULT_PRIVILEGES, PartKind.CAST,
            PartKind.EXTENSION, PartKind.OPERATOR);

    private final SchemaSnapshot desired;

    private final WrittenNames written;

    /** Tables and the like that have been renamed so far. */
    private final List<Rename> done = new ArrayList<>();

    /**
     * Looks for parts.
     * @param desired what is wanted
     * @param written how names are written
     */
    Renames(SchemaSnapshot desired, WrittenNames written) {
        this.desired = desired;
        this.written = written;
    }

    void done(Rename rename) {
        this.done.add(rename);
    }

    /**
     * Finds the part.
     * @param request what is asked for
     * @param live what is there
     * @param others all requests that are still open
     * @return the rename; null if no part fits
     * @throws MigrateException if several fit
     */
    @Nullable Rename find(RenameRequest request, SchemaSnapshot live, List<RenameRequest> others) {
        boolean taken = others.stream().anyMatch((other) -> takes(other, request));
        boolean freed = others.stream().anyMatch((other) -> takes(request, other));
        List<Rename> found = candidates(request, live);
        found.removeIf((rename) -> !isWanted(rename, live, taken, freed));
        if (found.size() > 1) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.BAD_RENAME, "the rename \"" + request.written() + "\" is ambiguous")
                        .at(request.location())
                        .withDetail("It may be about "
                                + found.stream().map((one) -> one.part().toString()).collect(Collectors.joining(", "))
                                + ". Nothing was written.")
                        .withHint("Name the schema or the table before it."));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** Gives what a request may be about. */
    List<Rename> candidates(RenameRequest request, SchemaSnapshot live) {
        return named(current(request.former()), request, live);
    }

    private List<Rename> named(List<String> names, RenameRequest request, SchemaSnapshot live) {
        List<Rename> found = new ArrayList<>();
        for (SchemaPart part : live.parts().values()) {
            if (!NAMELESS.contains(part.id().kind())) {
                addPart(part.id(), names, request, found);
                addMember(part, names, request, found);
            }
        }
        return found;
    }

    /** Returns whether a request gives the name that another takes away. */
    boolean takes(RenameRequest request, RenameRequest other) {
        return request.takesNameOf(other, this.written.current());
    }

    private void addPart(PartId part, List<String> names, RenameRequest request, List<Rename> found) {
        if (this.written.isNamed(part, names) && (request.schema() == null || part.of() == null)) {
            found.add(new Rename(part, null, request.latter(), move(part, request.schema())));
        }
    }

    private Rename.@Nullable Move move(PartId part, @Nullable String schema) {
        String own = this.written.current();
        String from = (part.name().schema() != null) ? part.name().schema() : own;
        if (schema == null || from == null || schema.equals(from)) {
            return null;
        }
        return new Rename.Move(part.name().schema(), from, schema.equals(own) ? null : schema, schema);
    }

    private void addMember(SchemaPart part, List<String> names, RenameRequest request, List<Rename> found) {
        int last = names.size() - 1;
        if (last > 0 && this.desired.find(part.id()) != null && this.written.isNamed(part.id(), names.subList(0, last))
                && members(part).contains(names.get(last))) {
            found.add(new Rename(part.id(), names.get(last), request.latter(), null));
        }
    }

    /**
     * Returns whether the former name goes, or gets to another, and the new one is
     * wanted.
     */
    private boolean isWanted(Rename rename, SchemaSnapshot live, boolean taken, boolean freed) {
        String member = rename.member();
        SchemaPart wanted = this.desired.find(rename.renamed());
        if (member == null) {
            return wanted != null && (taken || this.desired.find(rename.part()) == null)
                    && (freed || live.find(rename.renamed()) == null);
        }
        List<String> after = (wanted != null) ? members(wanted) : List.of();
        return after.contains(rename.name()) && (taken || !after.contains(member)) && (freed || !isTaken(rename, live));
    }

    /** Returns whether something has the new name now. */
    static boolean isTaken(Rename rename, SchemaSnapshot now) {
        SchemaPart part = now.find(rename.renamed());
        return part != null && (rename.member() == null || members(part).contains(rename.name()));
    }

    /**
     * Returns whether something has the name that a part has between a move and a rename.
     */
    static boolean isTakenBetween(Rename rename, SchemaSnapshot now) {
        Rename.Move move = rename.move();
        return move != null && !rename.part().name().name().equals(rename.name())
                && now.find(new PartId(rename.part().kind(), new QualifiedName(move.to(), rename.part().name().name()),
                        null, rename.part().arguments())) != null;
    }

    /**
     * Returns whether a comment needs no answer any more: what it names has its new name.
     */
    boolean isDone(RenameRequest request, SchemaSnapshot now) {
        List<Rename> former = candidates(request, now);
        former.removeIf((rename) -> this.desired.find(rename.part()) != null && rename.member() == null);
        return former.isEmpty() && !named(current(request.target()), request, now).isEmpty();
    }

    static List<String> members(SchemaPart part) {
        return switch (part.id().kind()) {
            case ENUM -> part.all(Facet.VALUES);
            case COMPOSITE_TYPE -> part.all(Facet.ATTRIBUTES).stream().map(Attribute::name).toList();
            default -> List.of();
        };
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
