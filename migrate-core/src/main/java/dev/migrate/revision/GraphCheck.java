package dev.migrate.revision;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a graph in one look. */
final class GraphCheck {

    /** Looking for near names costs the whole graph each time. */
    private static final int MOST_HINTS = 20;

    /** What a target can name. */
    private static final Pattern LABEL = Pattern.compile("[^@:\\s+-][^@:\\s]*", Pattern.UNICODE_CHARACTER_CLASS);

    private final GraphIndex index;

    private final Map<String, Revision> byId = new LinkedHashMap<>();

    private final Map<String, Revision> byLabel = new LinkedHashMap<>();

    private final Map<String, Revision> bySquashed = new HashMap<>();

    private final List<Diagnostic> problems = new ArrayList<>();

    private int hints;

    GraphCheck(GraphIndex index) {
        this.index = index;
    }

    /** First what is wrong with one revision each, in file order, then the circles. */
    List<Diagnostic> problems() {
        this.index.revisions().forEach(this::identity);
        this.index.revisions().forEach(this::labels);
        this.index.revisions().forEach(this::squashes);
        this.index.revisions().forEach(this::parents);
        this.index.revisions().forEach(this::dependencies);
        cycles();
        return this.problems;
    }

    private void identity(Revision revision) {
        Diagnostic illegal = RevisionId.problem(revision.id(), revision.location());
        if (illegal != null) {
            this.problems.add(illegal);
        }
        Revision first = this.byId.putIfAbsent(revision.id(), revision);
        if (first != null) {
            this.problems.add(error(DiagnosticCode.DUPLICATE_REVISION, revision,
                    "revision " + Names.quote(revision.id()) + " is present more than once")
                .withDetail(declaredAt("The first one", first)));
        }
    }

    private void labels(Revision revision) {
        for (String label : revision.branchLabels()) {
            if (RevisionId.isReserved(label) || !LABEL.matcher(label).matches()) {
                this.problems.add(error(DiagnosticCode.ILLEGAL_REVISION_ID, revision,
                        "illegal branch label " + Names.quote(label))
                    .withDetail("A label has one character or more, none of them @, : or white space, does not start"
                            + " with + or -, and is none of head, heads, base, current."));
            }
            Revision owner = this.byId.get(label);
            String use = "the id of a revision";
            if (owner == null) {
                owner = this.byLabel.putIfAbsent(label, revision);
                use = "declared by revision " + Names.quote((owner != null) ? owner.id() : "");
            }
            if (owner != null) {
                this.problems.add(error(DiagnosticCode.DUPLICATE_BRANCH_LABEL, revision, "branch label "
                        + Names.quote(label) + " of revision " + Names.quote(revision.id()) + " is already " + use)
                    .withDetail(declaredAt("The other one", owner)));
            }
        }
    }

    private void squashes(Revision revision) {
        List<String> present = new ArrayList<>();
        for (String id : revision.squashes()) {
            if (this.bySquashed.putIfAbsent(id, revision) != null || this.byId.containsKey(id)) {
                present.add(id);
            }
        }
        if (!present.isEmpty()) {
            this.problems.add(error(DiagnosticCode.SQUASHED_FILE_PRESENT, revision,
                    "revision " + Names.quote(revision.id()) + " has squashed " + Names.quote(present)
                            + ((present.size() == 1) ? ", which is" : ", which are") + " also present")
                .withDetail("What stands for a revision takes its place; both together would run it twice.")
                .withHint("Remove the files of the squashed revisions, from the build's output too, as a clean build"
                        + " does."));
        }
    }

    /** Returns whether another revision stands for a name, and reports it. */
    private boolean isSquashed(Revision revision, String verb, String name) {
        Integer squasher = this.index.squasher(name);
        if (squasher == null) {
            return false;
        }
        this.problems.add(error(DiagnosticCode.SQUASHED_REVISION, revision,
                "revision " + Names.quote(revision.id()) + " " + verb + " " + Names.quote(name)
                        + ", which is squashed into " + Names.quote(this.index.id(squasher)))
            .withHint("Let it name " + Names.quote(this.index.id(squasher)) + " instead."));
        return true;
    }

    private void parents(Revision revision) {
        for (String parent : new LinkedHashSet<>(revision.revises())) {
            if (parent.equals(revision.id())) {
                this.problems.add(error(DiagnosticCode.SELF_LOOP, revision,
                        "revision " + Names.quote(revision.id()) + " revises itself"));
            }
            else if (!this.byId.containsKey(parent) && !isSquashed(revision, "revises", parent)) {
                this.problems.add(error(DiagnosticCode.MISSING_DOWN_REVISION, revision, "revision "
                        + Names.quote(revision.id()) + " revises " + Names.quote(parent) + ", which has no file")
                    .withHint(hint(revision, parent, this.byId.keySet())));
            }
        }
    }

    private void dependencies(Revision revision) {
        for (String dependency : new LinkedHashSet<>(revision.dependsOn())) {
            Revision target = this.byId.getOrDefault(dependency, this.byLabel.get(dependency));
            if (target == null && isSquashed(revision, "depends on", dependency)) {
                continue;
            }
            if (target == null) {
                Set<String> names = new LinkedHashSet<>(this.byId.keySet());
                names.addAll(this.byLabel.keySet());
                this.problems.add(error(DiagnosticCode.MISSING_DEPENDENCY, revision,
                        "revision " + Names.quote(revision.id()) + " depends on " + Names.quote(dependency)
                                + ", which is neither a revision nor a branch label")
                    .withHint(hint(revision, dependency, names)));
            }
            else if (target.id().equals(revision.id())) {
                this.problems.add(error(DiagnosticCode.DEPENDENCY_SELF_LOOP, revision,
                        "revision " + Names.quote(revision.id()) + " depends on itself"));
            }
        }
    }

    private void cycles() {
        if (this.index.topological().length == this.index.size()) {
            return;
        }
        CycleSearch lineage = new CycleSearch(this.index.size(), this.index::revises);
        for (int[] cycle : lineage.cycles((from, to) -> true)) {
            this.problems.add(cycle(DiagnosticCode.CYCLE, "revise", cycle));
        }
        CycleSearch all = new CycleSearch(this.index.size(), this.index::parents);
        for (int[] cycle : all.cycles((from, to) -> !lineage.together(from, to))) {
            this.problems.add(cycle(DiagnosticCode.DEPENDENCY_CYCLE, "depend on", cycle));
        }
    }

    private Diagnostic cycle(DiagnosticCode code, String verb, int[] cycle) {
        StringBuilder way = new StringBuilder();
        for (int node : cycle) {
            way.append(Names.quote(this.index.id(node))).append(" -> ");
        }
        way.append(Names.quote(this.index.id(cycle[0])));
        List<String> places = new ArrayList<>();
        for (int node : cycle) {
            Revision revision = this.index.revision(node);
            if (revision.location() != null) {
                places.add(revision.location().toString());
            }
        }
        return error(code, this.index.revision(cycle[0]), "revisions " + verb + " each other in a circle: " + way)
            .withDetail(places.isEmpty() ? null : "The circle lies in " + String.join(", ", places) + ".");
    }

    /** Gives what the revision may have meant: never itself. */
    private @Nullable String hint(Revision revision, String wanted, Collection<String> names) {
        if (this.hints++ >= MOST_HINTS) {
            return null;
        }
        Set<String> others = new LinkedHashSet<>(names);
        others.remove(revision.id());
        revision.branchLabels().forEach(others::remove);
        return Names.hint(wanted, others);
    }

    private static @Nullable String declaredAt(String what, Revision revision) {
        return (revision.location() != null) ? what + " is at " + revision.location() + "." : null;
    }

    private static Diagnostic error(DiagnosticCode code, Revision revision, String message) {
        return Diagnostic.error(code, message).at(revision.location());
    }

}
