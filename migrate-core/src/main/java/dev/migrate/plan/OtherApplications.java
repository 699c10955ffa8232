package dev.migrate.plan;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.report.OtherRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Revisions of one other application in the version table.
 *
 * @param application its name
 * @param revisions its revisions, sorted
 * @param collides true if this application has other revisions of the same ids
 */
public record OtherApplications(String application, List<String> revisions, boolean collides) {

    /** Copies the list. */
    public OtherApplications {
        revisions = List.copyOf(revisions);
    }

    /**
     * Sorts what other applications have applied.
     * @param known both sides
     * @return one for each application, two where some of its revisions collide
     */
    static List<OtherApplications> of(KnownRevisions known) {
        List<OtherApplications> found = new ArrayList<>();
        for (boolean collides : new boolean[] { true, false }) {
            Map<String, List<String>> byName = new TreeMap<>(known.others()
                .stream()
                .filter((other) -> other.collides() == collides)
                .collect(Collectors.groupingBy(OtherRevision::application,
                        Collectors.mapping(OtherRevision::revision, Collectors.toList()))));
            byName.forEach((name, ids) -> found.add(new OtherApplications(name, ids, collides)));
        }
        return found;
    }

    /** Says whose the revisions are, as an error. */
    Diagnostic finding() {
        return Diagnostic
            .error(DiagnosticCode.OTHER_APPLICATION,
                    ((this.revisions.size() == 1) ? "revision " : "revisions ") + quoted(this.revisions)
                            + ((this.revisions.size() == 1) ? " was" : " were") + " applied by another application, \""
                            + this.application + "\"")
            .withDetail(this.collides
                    ? "This application has other revisions of the same ids, so that what is applied cannot be distinguished."
                    : "Both applications use the same version table.")
            .withHint(ownTables(quoted(List.of(this.application))));
    }

    private static Advice ownTables(String others) {
        return Advice.of("Give this application tables of its own with ")
            .setting(Setting.SCHEMA)
            .text(", or with ")
            .setting(Setting.VERSION_TABLE)
            .text(" and ")
            .setting(Setting.HISTORY_TABLE)
            .text(". If " + others + " is a former name of this one, add it to \"migrate.former-names\".");
    }

    /**
     * Ends a command that would touch what belongs to another application and was not
     * named.
     * @param refused what it would touch and may not
     */
    public static void refuse(List<OtherRevision> refused) {
        if (refused.isEmpty()) {
            return;
        }
        List<String> ids = refused.stream().map(OtherRevision::revision).toList();
        List<String> names = refused.stream().map(OtherRevision::application).distinct().sorted().toList();
        throw new MigrateException(Diagnostic
            .error(DiagnosticCode.OTHER_APPLICATION, ((ids.size() == 1) ? "revision " : "revisions ") + quoted(ids)
                    + ((ids.size() == 1) ? " belongs" : " belong") + " to another application, " + quoted(names))
            .withDetail("This command would touch what it has applied. Nothing was done.")
            // what has the id of a file would be taken for that file's
            .withHint(refused.stream().anyMatch(OtherRevision::collides) ? ownTables(quoted(names))
                    : Advice.of("Name a target that leaves it as it is, or add \"--other-application "
                            + String.join(",", ids) + "\" to the command.")));
    }

    private static String quoted(List<String> names) {
        return names.stream().map((name) -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }

}
