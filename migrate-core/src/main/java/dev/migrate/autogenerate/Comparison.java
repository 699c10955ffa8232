package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.change.Exposes;
import dev.migrate.change.Hazard;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.revision.Direction;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The live schema and the desired one, and what lies between them.
 *
 * @param live what is there
 * @param renamed the same once the renames are done
 * @param desired what is wanted
 * @param changes what leads from the renamed one to the desired one, in order
 * @param conversions the conversions of values that were asked for
 * @param renames what may be a rename and was not said to be one
 */
public record Comparison(SchemaSnapshot live, RenamedSchema renamed, SchemaSnapshot desired, List<SchemaChange> changes,
        RequestedConversions conversions, List<AutogenerateReport.Rename> renames) {

    /** Copies the lists. */
    public Comparison {
        changes = List.copyOf(changes);
        renames = List.copyOf(renames);
    }

    /**
     * Gives the revisions that it takes.
     * @return one for each stage, in order; none if nothing differs
     */
    public List<RevisionPart> parts() {
        List<SchemaChange> renames = this.renamed.renames().stream().map(Rename::change).toList();
        List<RevisionPart> parts = new ArrayList<>(RevisionPart.of(this.changes));
        if (parts.isEmpty()) {
            return RevisionPart.of(renames);
        }
        parts.set(0, parts.get(0).beginningWith(renames));
        return parts;
    }

    /**
     * Gives every change, the renames first.
     * @return the changes, in order
     */
    public List<SchemaChange> all() {
        return parts().stream().flatMap((part) -> part.changes().stream()).toList();
    }

    /**
     * Gives what has to be answered or allowed before a file is written.
     * @param options what was allowed
     * @return a finding for each; none if nothing is missing
     */
    public List<Diagnostic> findings(Set<Option> options) {
        List<Diagnostic> findings = new ArrayList<>();
        boolean drop = options.contains(Option.ALLOW_DROP);
        boolean expose = options.contains(Option.ALLOW_EXPOSE);
        if (!drop && !options.contains(Option.NO_OTHER_RENAME)) {
            this.renames.forEach((rename) -> findings.add(finding(rename)));
        }
        for (SchemaChange change : this.changes) {
            for (Hazard hazard : change.hazards()) {
                if (hazard instanceof Hazard.Destroys && !drop) {
                    findings.add(finding(change, hazard));
                }
                else if (hazard instanceof Exposes && !expose) {
                    findings.add(exposure(change, hazard));
                }
            }
        }
        return findings;
    }

    private static Diagnostic exposure(SchemaChange change, Hazard hazard) {
        return Diagnostic.error(DiagnosticCode.EXPOSING_CHANGE, what(change) + " exposes data")
            .withDetail("It exposes " + hazard.text() + ". No file was written.")
            .withHint("Add it to the desired schema. Add --allow-expose if it is to go.");
    }

    private static String what(SchemaChange change) {
        return switch (change.action()) {
            case CREATE -> "creating ";
            case ALTER -> "altering ";
            case RENAME -> "renaming ";
            case DROP -> "dropping ";
        } + change.part();
    }

    private static Diagnostic finding(AutogenerateReport.Rename rename) {
        return Diagnostic
            .error(DiagnosticCode.POSSIBLE_RENAME, "%s may have become %s".formatted(rename.former(), rename.latter()))
            .withDetail("As two changes, what is in it would be lost, or its rows would stop the revision."
                    + " No file was written.")
            .withHint(
                    "If so, add --rename " + ShellText.quoted(rename.option()) + ", or the comment \"-- migrate:rename "
                            + rename.option() + "\" to a desired schema in SQL. If not, add --allow-drop.");
    }

    private Diagnostic finding(SchemaChange change, Hazard hazard) {
        QualifiedName table = (change.action() == Action.DROP) ? RunTimePartitions.top(change.part(), this.live) : null;
        boolean stays = table != null && this.desired.find(PartId.of(PartKind.TABLE, table)) != null;
        return Diagnostic.error(DiagnosticCode.DESTRUCTIVE_CHANGE, what(change) + " destroys data")
            .withDetail("It destroys " + hazard.text() + ". No file was written.")
            .withHint(hint(change, hazard) + ((table != null && stays) ? " " + RunTimePartitions.hint(table) : ""));
    }

    private static String hint(SchemaChange change, Hazard hazard) {
        boolean column = change.part().kind() == PartKind.COLUMN;
        if (!column || !(hazard instanceof Hazard.Destroys destroys) || !destroys.isConversion()) {
            return "Add --allow-drop if that is meant.";
        }
        return ConversionHint.of(Direction.UPGRADE, List.of(change.part())) + " Add --allow-drop if the loss is meant.";
    }

}
