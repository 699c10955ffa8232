package dev.migrate.autogenerate;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.StatementRefused;
import dev.migrate.session.SqlErrors;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The live schema once everything that is renamed has its new name. The server itself
 * renames, on a copy, so that every definition that names the part follows.
 *
 * @param snapshot the schema
 * @param renames what was renamed, in order
 */
record RenamedSchema(SchemaSnapshot snapshot, List<Rename> renames) {

    RenamedSchema {
        renames = List.copyOf(renames);
    }

    /**
     * Renames.
     * @param live what is there
     * @param desired what is wanted, and what it says of renames; one that is done
     * already is passed over
     * @param asked what is asked for besides; each must be possible
     */
    static RenamedSchema of(SchemaSnapshot live, Desired desired, List<String> asked, ScratchServer server,
            CatalogReader reader) {
        List<RenameRequest> open = new ArrayList<>();
        asked.stream().map(RenameRequest::parse).forEach(open::add);
        for (Desired.Note note : desired.notes(Desired.Kind.RENAME)) {
            RenameRequest request = RenameRequest.parse(note);
            if (open.stream().noneMatch((one) -> one.written().equals(request.written()))) {
                open.add(request);
            }
        }
        Renames renames = new Renames(desired.snapshot(), new WrittenNames(server.searchPath()));
        open.removeAll(new SettledRenames(live, desired.snapshot(), renames).among(open));
        if (open.stream().allMatch((request) -> renames.find(request, live, open) == null)) {
            refuse(open, renames, live);
            return new RenamedSchema(live, List.of());
        }
        try (SchemaCopy copy = SchemaCopy.of(live, server, reader)) {
            RenamedSchema renamed = new RenamedSchema(live, List.of());
            Set<String> apart = new HashSet<>();
            Rename next = next(open, renames, live, apart);
            while (next != null) {
                for (Rename first : ImpliedRenames.beforeMove(next, renamed.snapshot())) {
                    renamed = renamed.with(first, copy);
                }
                renamed = renamed.with(next, copy);
                renames.done(next);
                next = next(open, renames, renamed.snapshot(), apart);
            }
            refuse(open, renames, renamed.snapshot());
            return renamed.withImplied(desired.snapshot(), copy);
        }
    }

    private RenamedSchema with(Rename rename, SchemaCopy copy) {
        rename(copy, rename);
        List<Rename> all = new ArrayList<>(this.renames);
        all.add(rename);
        return new RenamedSchema(copy.read(), all);
    }

    /** Gives the sequences and indexes of tables that were renamed their names, too. */
    private RenamedSchema withImplied(SchemaSnapshot desired, SchemaCopy copy) {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        this.renames.stream()
            .filter((rename) -> rename.part().of() == null)
            .forEach((rename) -> tables.add(rename.renamed().name()));
        ImpliedRenames implied = new ImpliedRenames(desired);
        RenamedSchema renamed = this;
        Rename next = implied.next(renamed.snapshot(), tables);
        while (next != null) {
            renamed = renamed.with(next, copy);
            next = implied.next(renamed.snapshot(), tables);
        }
        return renamed;
    }

    /**
     * Gives a rename to a name that is free. Names that go round are taken apart: one of
     * them gets another for a while, once: what is still in the way then stays there. A
     * column's table may have to be renamed first.
     */
    private static @Nullable Rename next(List<RenameRequest> open, Renames renames, SchemaSnapshot now,
            Set<String> apart) {
        RenameRequest blocked = null;
        Rename waiting = null;
        for (RenameRequest request : open) {
            Rename found = renames.find(request, now, open);
            if (found != null && !Renames.isTaken(found, now) && !Renames.isTakenBetween(found, now)) {
                open.remove(request);
                return found;
            }
            if (found != null && waiting == null && !apart.contains(request.written())) {
                blocked = request;
                waiting = found;
            }
        }
        if (blocked == null || waiting == null) {
            return null;
        }
        apart.add(blocked.written());
        Rename away = away(waiting, now);
        open.set(open.indexOf(blocked), blocked.from(away.name()));
        return away;
    }

    private static Rename away(Rename waiting, SchemaSnapshot now) {
        String spare = waiting.name() + "_swapped";
        Rename away = new Rename(waiting.part(), waiting.member(), ShortName.of(spare), null);
        for (int number = 2; Renames.isTaken(away, now); number++) {
            away = new Rename(waiting.part(), waiting.member(), ShortName.of(spare + number), null);
        }
        return away;
    }

    private static void rename(SchemaCopy copy, Rename rename) {
        for (String sql : rename.change().sql()) {
            try {
                copy.space().execute(new SqlStatement(sql, SourceLocation.of("rename"), true));
            }
            catch (StatementRefused ex) {
                throw new MigrateException(
                        Diagnostic
                            .error(DiagnosticCode.BAD_RENAME,
                                    "the rename of " + rename.part() + " failed: " + SqlErrors.message(ex.sql()))
                            .withDetail(
                                    sql + " failed with SQLSTATE " + ex.sql().getSQLState() + ". Nothing was written."),
                        ex);
            }
        }
    }

    private static void refuse(List<RenameRequest> open, Renames renames, SchemaSnapshot now) {
        List<Diagnostic> impossible = open.stream()
            .filter((request) -> request.location() == null || !renames.isDone(request, now))
            .map((request) -> Diagnostic
                .error(DiagnosticCode.BAD_RENAME, "the rename \"" + request.written() + "\" is not possible")
                .at(request.location())
                .withDetail("The former name must be in the live database and not in the desired schema, and the new"
                        + " one the other way round. Nothing was written."))
            .toList();
        if (!impossible.isEmpty()) {
            throw new MigrateException(impossible);
        }
    }

}
