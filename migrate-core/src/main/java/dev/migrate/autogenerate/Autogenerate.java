package dev.migrate.autogenerate;

import dev.migrate.authoring.RevisionRewriter;
import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.change.Hazard;
import dev.migrate.change.Review;
import dev.migrate.change.Review.Reason;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diff.DiffSettings;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.diff.PossibleRename;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.revision.RevisionDraft.Language;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scaffold.GeneratedSection;
import dev.migrate.scaffold.NewFile;
import dev.migrate.schema.SchemaRevisionDraft;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes the revisions that lead from the live schema to the desired one. */
public final class Autogenerate {

    private final AutogenerateSettings settings;

    private final ScratchServer server;

    private final CatalogReader reader;

    private final Differences differences;

    private final HeldAccess held;

    /**
     * Makes revisions.
     * @param settings what is compared
     * @param server where it is tried
     * @param reader reads schemas
     * @param held owners and privileges of the live schema that are not compared
     */
    public Autogenerate(AutogenerateSettings settings, ScratchServer server, CatalogReader reader, HeldAccess held) {
        this.settings = settings;
        this.server = server;
        this.reader = reader;
        this.differences = new Differences(settings.filters());
        this.held = held;
    }

    /**
     * Compares.
     * @param live what is there
     * @param desired what is wanted
     * @param draft what is renamed, and how changes are written
     * @return what lies between them
     */
    public Comparison compare(SchemaSnapshot live, Desired desired, SchemaRevisionDraft draft) {
        ExtensionVersions versions = ExtensionVersions.between(live, desired.snapshot(), this.server);
        SchemaSnapshot there = versions.in(live);
        RenamedSchema renamed = RenamedSchema.of(there, desired, draft.renames(), this.server, this.reader);
        renamed = new RenamedSchema(versions.in(renamed.snapshot()), renamed.renames());
        SchemaSnapshot wanted = LeftAlone.in(desired, renamed.snapshot(), this.server, this.reader);
        Forms forms = draft.options().contains(Option.OFFLINE_FORMS) ? Forms.OFFLINE : Forms.ONLINE;
        RequestedConversions conversions = RequestedConversions.of(ConversionRequest.of(draft.conversions(), desired),
                renamed.snapshot(), wanted, new WrittenNames(this.server.searchPath()));
        List<SchemaChange> changes = written(renamed, draft).converting(conversions.up())
            .between(renamed.snapshot(), wanted, forms);
        for (RevisionRewriter rewriter : this.settings.rewriters()) {
            changes = rewriter.rewrite(changes);
        }
        HeldAccess access = this.held.renamed(renamed.renames());
        changes = changes.stream().map((change) -> access.isLaxer(change.part()) ? laxer(change) : change).toList();
        List<AutogenerateReport.Rename> renames = new SchemaDiff(renamed.snapshot(), wanted,
                new DiffSettings(forms, null, conversions.up()))
            .possibleRenames()
            .stream()
            .map(Autogenerate::described)
            .toList();
        return new Comparison(there, renamed, wanted, changes, conversions, renames);
    }

    private static SchemaChange laxer(SchemaChange change) {
        List<Hazard> hazards = new ArrayList<>(change.hazards());
        hazards.add(new Review(change.part(), Reason.LAXER, null, null));
        return new SchemaChange(change.action(), change.part(), change.operations(), change.stage(), hazards);
    }

    private Differences written(RenamedSchema renamed, SchemaRevisionDraft draft) {
        int set = (draft.serverVersion() > 0) ? draft.serverVersion() : this.settings.serverVersion();
        OldestServer oldest = OldestServer.of(renamed.snapshot()).orElse(set);
        return this.differences.giving(this.held.renamed(renamed.renames())).on(oldest);
    }

    private static AutogenerateReport.Rename described(PossibleRename rename) {
        PossibleRename.Member member = rename.member();
        if (member == null) {
            return new AutogenerateReport.Rename(rename.former().toString(), rename.latter().toString(),
                    RenameRequest.text(rename.former(), rename.latter()));
        }
        String kind = (rename.former().kind() == PartKind.ENUM) ? "value" : "attribute";
        return new AutogenerateReport.Rename(kind + " \"" + member.former() + "\" of " + rename.former(),
                kind + " \"" + member.latter() + "\"", RenameRequest.text(rename.former(), member));
    }

    /**
     * Makes the files, and runs each of them both ways on a copy of the live schema.
     * @param comparison what they do
     * @param headers one for each part of it
     * @param parser reads the files as the runner reads them
     * @param draft whether a file may be made that does not lead where it should
     * @return the files, in order
     * @throws MigrateException with {@code NOT_PROVEN} if they do not lead there and back
     */
    public List<GeneratedFile> files(Comparison comparison, List<NewFile> headers, SqlMigrationParser parser,
            SchemaRevisionDraft draft) {
        // placeholders are replaced in files of SQL alone
        SqlMigrationParser reads = (draft.draft().language() == Language.SQL) ? parser
                : new SqlMigrationParser(Placeholders.NONE);
        List<GeneratedFile> files = upgrades(comparison, headers);
        try (SchemaCopy copy = SchemaCopy.of(comparison.live(), this.server, this.reader)) {
            Differences former = written(new RenamedSchema(comparison.live(), List.of()), draft);
            return limited(new Proof(copy, reads, written(comparison.renamed(), draft), former,
                    this.settings.rewriters(), comparison)
                .of(files));
        }
        catch (MigrateException ex) {
            boolean here = ex.diagnostic().code() == DiagnosticCode.ONLY_ON_SCRATCH_DATABASE;
            if (!here && ex.diagnostic().code() != DiagnosticCode.NOT_PROVEN) {
                throw ex;
            }
            if (!draft.options().contains(Option.UNPROVEN)) {
                throw here ? new MigrateException(ex.diagnostic()
                    .withHint(Objects.requireNonNull(ex.diagnostic().advice())
                        .text(" Or add --unproven and look at the file yourself.")), ex) : ex;
            }
            return limited(unproven(files, comparison, written(comparison.renamed(), draft), ex));
        }
    }

    /** Gives the files without their downgrades. */
    static List<GeneratedFile> upgrades(Comparison comparison, List<NewFile> headers) {
        List<GeneratedFile> files = new ArrayList<>();
        for (int index = 0; index < headers.size(); index++) {
            List<SchemaChange> changes = comparison.parts().get(index).changes();
            List<String> notes = new ArrayList<>(Sections.notes(changes));
            if (index == 0) {
                comparison.renames()
                    .forEach((rename) -> notes
                        .add("a rename that was not asked for: " + rename.former() + " to " + rename.latter()));
            }
            files.add(new GeneratedFile(headers.get(index), notes, Sections.of(changes), GeneratedSection.EMPTY));
        }
        return files;
    }

    private List<GeneratedFile> limited(List<GeneratedFile> files) {
        String limits = this.server.limits();
        return (limits == null) ? files : files.stream().map((file) -> file.withFirstNote(limits)).toList();
    }

    // the whole downgrade is in the first, so that it runs once the others are undone
    private List<GeneratedFile> unproven(List<GeneratedFile> files, Comparison comparison, Differences written,
            MigrateException why) {
        List<GeneratedFile> marked = new ArrayList<>();
        for (GeneratedFile file : files) {
            marked.add(file.withFirstNote("it is NOT PROVEN. " + why.diagnostic().message()
                    + ((why.diagnostic().detail() != null) ? ". " + why.diagnostic().detail() : "")));
        }
        List<SchemaChange> back = new ArrayList<>(written.converting(comparison.conversions().down())
            .between(comparison.desired(), comparison.renamed().snapshot()));
        back.addAll(Proof.undone(comparison.renamed().renames()));
        marked.set(0, marked.get(0).withDown(Sections.of(back)));
        return marked;
    }

}
