package dev.migrate.command;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RevisionReport.Mark;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Revisions as they are listed. */
final class RevisionReports {

    private RevisionReports() {
    }

    /** Gives revisions of a graph with what is special about them. */
    static List<RevisionReport> of(RevisionGraph graph, List<Revision> revisions, List<String> rows) {
        Set<String> heads = ids(graph.heads());
        Set<String> realHeads = ids(graph.realHeads());
        Set<String> branchPoints = ids(graph.branchPoints());
        List<RevisionReport> reports = new ArrayList<>(revisions.size());
        for (Revision revision : revisions) {
            List<Mark> marks = new ArrayList<>();
            String id = revision.id();
            if (heads.contains(id)) {
                marks.add(realHeads.contains(id) ? Mark.HEAD : Mark.EFFECTIVE_HEAD);
            }
            if (branchPoints.contains(id)) {
                marks.add(Mark.BRANCH_POINT);
            }
            if (revision.isMerge()) {
                marks.add(Mark.MERGE_POINT);
            }
            if (rows.contains(id)) {
                marks.add(Mark.CURRENT);
            }
            if (!graph.isFile(id)) {
                marks.add(Mark.UNKNOWN);
            }
            SourceLocation location = revision.location();
            reports.add(new RevisionReport(id, revision.revises(), revision.dependsOn(), revision.branchLabels(),
                    revision.message(), marks, (location != null) ? location.source() : null, revision.squashes()));
        }
        return reports;
    }

    private static Set<String> ids(List<Revision> revisions) {
        Set<String> ids = new HashSet<>();
        revisions.forEach((revision) -> ids.add(revision.id()));
        return ids;
    }

}
