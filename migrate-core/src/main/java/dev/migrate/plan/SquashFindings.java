package dev.migrate.plan;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every revision because of which a range cannot become one. */
final class SquashFindings {

    private final RevisionGraph graph;

    private final @Nullable Revision start;

    private final Revision end;

    private final Set<String> members;

    private final List<Diagnostic> findings = new ArrayList<>();

    SquashFindings(RevisionGraph graph, @Nullable Revision start, Revision end, Set<String> members) {
        this.graph = graph;
        this.start = start;
        this.end = end;
        this.members = members;
    }

    static Diagnostic error(String message) {
        return Diagnostic.error(DiagnosticCode.NOT_SQUASHABLE, message).withDetail("No file was changed.");
    }

    List<Diagnostic> all() {
        if (this.members.size() == 1) {
            return List.of(error("the range has one revision, \"" + this.end.id() + "\", and a squash needs two")
                .at(this.end.location()));
        }
        for (Revision revision : this.graph.revisions()) {
            if (this.members.contains(revision.id())) {
                labels(revision);
                joins(revision);
            }
            else {
                leaves(revision);
            }
        }
        return this.findings;
    }

    private boolean isStart(Revision revision) {
        return (this.start != null) ? revision.id().equals(this.start.id()) : revision.isBase();
    }

    private boolean isInside(Revision revision) {
        return this.members.contains(revision.id()) && !revision.id().equals(this.end.id());
    }

    private void labels(Revision revision) {
        if (isInside(revision) && !isStart(revision) && !revision.branchLabels().isEmpty()) {
            this.findings.add(error("revision \"" + revision.id() + "\" inside the range declares the branch label \""
                    + String.join("\", \"", revision.branchLabels()) + "\"")
                .withHint("Remove the label where nothing uses it; the header is not part of the checksum.")
                .at(revision.location()));
        }
    }

    private void joins(Revision revision) {
        if (isStart(revision)) {
            return;
        }
        for (String parent : revision.revises()) {
            if (!this.members.contains(parent)) {
                this.findings
                    .add(error("revision \"" + revision.id() + "\" joins \"" + parent + "\" from outside the range")
                        .withHint("Begin the range where both lines begin, or leave out its start.")
                        .at(revision.location()));
            }
        }
    }

    private void leaves(Revision revision) {
        for (Revision parent : this.graph.parents(revision.id())) {
            if (isInside(parent)) {
                boolean revises = revision.revises().contains(parent.id());
                this.findings.add(error("revision \"" + revision.id() + "\" outside the range "
                        + (revises ? "revises" : "depends on") + " \"" + parent.id() + "\" inside it")
                    .withHint("End the range at \"" + parent.id() + "\", or begin it above.")
                    .at(revision.location()));
            }
        }
    }

}
