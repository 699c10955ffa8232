package dev.migrate.revision;

import dev.migrate.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Graphs written as lines of text. */
final class Graphs {

    private Graphs() {
    }

    /**
     * A line is {@code id}, then the ids it revises, then {@code +dependency} and
     * {@code #label}; each is found at line 1 of {@code id.sql}.
     */
    static RevisionGraph graph(String... lines) {
        return RevisionGraph.of(revisions(lines));
    }

    static List<Revision> revisions(String... lines) {
        return Arrays.stream(lines).map(Graphs::revision).toList();
    }

    private static Revision revision(String line) {
        List<String> revises = new ArrayList<>();
        List<String> dependsOn = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        String[] words = line.split(" ");
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            if (word.startsWith("+")) {
                dependsOn.add(word.substring(1));
            }
            else if (word.startsWith("#")) {
                labels.add(word.substring(1));
            }
            else {
                revises.add(word);
            }
        }
        return new Revision(words[0], revises, dependsOn, labels, "", new SourceLocation(words[0] + ".sql", 1));
    }

    static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    static TargetResolver resolver(RevisionGraph graph, String... rows) {
        return new TargetResolver(graph, AppliedRevisions.ofRows(List.of(rows)));
    }

    static List<RevisionTarget> targets(String... typed) {
        return Arrays.stream(typed).map(RevisionTarget::parse).toList();
    }

    /** Each step with what it does to the rows, as {@code id -removed +added}. */
    static List<String> steps(RevisionPath path) {
        return path.steps().stream().map((step) -> {
            StringBuilder text = new StringBuilder(step.revision().id());
            step.removed().forEach((row) -> text.append(" -").append(row));
            step.added().forEach((row) -> text.append(" +").append(row));
            return text.toString();
        }).toList();
    }

    /** A trunk of two, two labelled branches of two. */
    static RevisionGraph branched() {
        return graph("a", "b a", "c1 b #c1branch", "d1 c1", "c2 b #c2branch", "d2 c2");
    }

}
