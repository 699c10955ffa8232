package dev.migrate.boot.cli.output;

import dev.migrate.boot.display.FailureText;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RevisionReport.Mark;
import dev.migrate.report.StepFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Revisions for people. */
public final class RevisionText {

    private final Output output;

    /**
     * Writes for this output.
     * @param output knows about colour
     */
    public RevisionText(Output output) {
        this.output = output;
    }

    /**
     * Gives a revision on one line.
     * @param revision the revision
     * @return its id, labels, marks and message
     */
    public String line(RevisionReport revision) {
        StringBuilder line = new StringBuilder(this.output.styled(Style.ID, revision.id()));
        if (!revision.branchLabels().isEmpty()) {
            line.append(' ').append(this.output.styled(Style.STRONG, "[" + names(revision.branchLabels()) + "]"));
        }
        if (!revision.marks().isEmpty()) {
            line.append(' ').append(this.output.styled(Style.GOOD, "(" + marks(revision.marks()) + ")"));
        }
        if (!revision.message().isEmpty()) {
            line.append(' ').append(revision.message());
        }
        return line.toString();
    }

    /**
     * Gives a revision with everything that is known of it.
     * @param revision the revision
     * @return a line for each thing, the first as {@link #line} gives it
     */
    public List<String> detail(RevisionReport revision) {
        List<String> lines = new ArrayList<>();
        lines.add(line(revision));
        lines.add("  revises: " + (revision.revises().isEmpty() ? "none" : names(revision.revises())));
        if (!revision.dependsOn().isEmpty()) {
            lines.add("  depends on: " + names(revision.dependsOn()));
        }
        if (!revision.squashes().isEmpty()) {
            lines.add("  stands for: " + names(revision.squashes()));
        }
        if (revision.source() != null) {
            lines.add("  file: " + revision.source());
        }
        return lines;
    }

    /**
     * Draws revisions as a graph.
     * @param revisions the revisions, newest first
     * @return the lines
     */
    public List<String> graph(List<RevisionReport> revisions) {
        return GraphDrawing.of(revisions.stream()
            .map((revision) -> new GraphDrawing.Node(revision.id(), revision.revises(), List.of(line(revision))))
            .toList());
    }

    /**
     * Draws revisions as a graph, with everything that is known of each.
     * @param revisions the revisions, newest first
     * @param failures why the last attempt at one failed, by its id
     * @return the lines
     */
    public List<String> detailedGraph(List<RevisionReport> revisions, Map<String, StepFailure> failures) {
        return GraphDrawing.of(revisions.stream()
            .map((revision) -> new GraphDrawing.Node(revision.id(), revision.revises(),
                    detail(revision, failures.get(revision.id()))))
            .toList());
    }

    private List<String> detail(RevisionReport revision, @Nullable StepFailure failure) {
        List<String> lines = detail(revision);
        if (failure != null) {
            lines.add("  failed: " + FailureText.of(failure));
        }
        return lines;
    }

    /**
     * Gives names in one line.
     * @param names the names
     * @return the names with commas; {@code base} for none
     */
    public static String names(List<String> names) {
        return names.isEmpty() ? "base" : String.join(", ", names);
    }

    private static String marks(List<Mark> marks) {
        return marks.stream()
            .map((mark) -> mark.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    }

}
