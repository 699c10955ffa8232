package dev.migrate.revision;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row of the table of cases, run against the room. */
record GraphCase(String name, JsonNode json) {

    /** What each category of the table is called here. */
    static final Map<String, DiagnosticCode> CODES = Map.ofEntries(
            Map.entry("unknown_revision", DiagnosticCode.UNKNOWN_REVISION),
            Map.entry("ambiguous_revision", DiagnosticCode.AMBIGUOUS_REVISION),
            Map.entry("not_in_branch", DiagnosticCode.NOT_IN_BRANCH),
            Map.entry("multiple_heads", DiagnosticCode.MULTIPLE_HEADS),
            Map.entry("relative_out_of_range", DiagnosticCode.RELATIVE_OUT_OF_RANGE),
            Map.entry("ambiguous_relative", DiagnosticCode.AMBIGUOUS_RELATIVE),
            Map.entry("invalid_downgrade_target", DiagnosticCode.INVALID_DOWNGRADE_TARGET),
            Map.entry("not_ancestor", DiagnosticCode.NOT_ANCESTOR), Map.entry("overlap", DiagnosticCode.OVERLAP),
            Map.entry("range_not_allowed_online", DiagnosticCode.RANGE_NOT_ALLOWED),
            Map.entry("range_required", DiagnosticCode.RANGE_REQUIRED),
            Map.entry("bad_range", DiagnosticCode.BAD_TARGET), Map.entry("self_loop", DiagnosticCode.SELF_LOOP),
            Map.entry("dependency_self_loop", DiagnosticCode.DEPENDENCY_SELF_LOOP),
            Map.entry("cycle", DiagnosticCode.CYCLE), Map.entry("dependency_cycle", DiagnosticCode.DEPENDENCY_CYCLE),
            Map.entry("duplicate_branch_label", DiagnosticCode.DUPLICATE_BRANCH_LABEL),
            Map.entry("missing_down_revision", DiagnosticCode.MISSING_DOWN_REVISION),
            Map.entry("missing_dependency", DiagnosticCode.MISSING_DEPENDENCY),
            Map.entry("not_at_head", DiagnosticCode.NOT_AT_TARGET),
            Map.entry("db_not_up_to_date", DiagnosticCode.NOT_AT_TARGET),
            Map.entry("needs_splice", DiagnosticCode.NEEDS_SPLICE),
            Map.entry("duplicate_heads", DiagnosticCode.DUPLICATE_HEADS),
            Map.entry("illegal_revision_id", DiagnosticCode.ILLEGAL_REVISION_ID));

    /** What a command did: steps with the rows after each, or revisions, or an error. */
    record Outcome(List<String> steps, List<List<String>> rowsAfterSteps, List<String> rows, List<String> revisions,
            @Nullable DiagnosticCode error) {

        static Outcome revisions(List<Revision> revisions) {
            return new Outcome(List.of(), List.of(), List.of(), revisions.stream().map(Revision::id).toList(), null);
        }

    }

    @Override
    public String toString() {
        return this.name;
    }

    String command() {
        return this.json.get("command").asString();
    }

    JsonNode expected() {
        return this.json.get("expect");
    }

    RevisionGraph graph() {
        return RevisionGraph.of(StreamSupport.stream(this.json.get("revisions").spliterator(), false)
            .map((node) -> new Revision(node.get("id").asString(), texts(node.get("down")),
                    texts(node.get("depends_on")), texts(node.get("branch_labels")), "", null))
            .toList());
    }

    List<String> rows() {
        return texts(this.json.get("current"));
    }

    static List<String> texts(@Nullable JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.isString()) {
            texts.add(node.asString());
        }
        else if (node != null) {
            node.forEach((element) -> texts.add(element.asString()));
        }
        return texts;
    }

    Outcome run(List<String> newestFirst) {
        try {
            RevisionGraph graph = graph();
            return run(graph, new TargetResolver(graph, new AppliedRevisions(rows(), newestFirst)));
        }
        catch (MigrateException ex) {
            return new Outcome(List.of(), List.of(), rows(), List.of(), ex.diagnostic().code());
        }
    }

    private Outcome run(RevisionGraph graph, TargetResolver resolver) {
        List<String> typed = texts(this.json.get("target"));
        List<String> options = texts(this.json.get("options"));
        return switch (command()) {
            case "upgrade" -> walked(RevisionPath.upgrade(graph, rows(),
                    ids(resolver.upgrade(List.of(RevisionTarget.parse(typed.get(0)))))));
            case "downgrade" ->
                walked(RevisionPath.downgrade(graph, rows(), resolver.downgrade(RevisionTarget.parse(typed.get(0)))));
            case "stamp" -> stamped(RevisionPath.stamp(graph, options.contains("--purge") ? List.of() : rows(),
                    resolver.stamp(targets(typed))), options);
            case "resolve", "show" -> Outcome.revisions(resolver.resolve(RevisionTarget.parse(typed.get(0))));
            case "history" ->
                Outcome.revisions(resolver.history(RevisionRange.parse(typed.isEmpty() ? ":" : typed.get(0))));
            case "heads" ->
                Outcome.revisions(options.contains("--resolve-dependencies") ? graph.realHeads() : graph.heads());
            case "branches" -> Outcome.revisions(graph.branchPoints());
            case "current" -> Outcome.revisions(current(graph, resolver, options));
            case "revision", "merge" -> Outcome.revisions(created(resolver, typed, options));
            default -> throw new IllegalStateException("no such command: " + command());
        };
    }

    private List<Revision> created(TargetResolver resolver, List<String> typed, List<String> options) {
        List<String> heads = command().equals("merge") ? typed : List.of(option(options, "--head", "head"));
        NewRevisionBase base = NewRevisionBase.of(resolver, targets(heads),
                options.contains("--splice") ? NewRevisionBase.Splice.ALLOWED : NewRevisionBase.Splice.REFUSED,
                targets(options(options, "--depends-on")));
        String id = RevisionId.check(option(options, "--rev-id", "new1"), null);
        List<String> labels = options(options, "--branch-label");
        var problems = NewRevisionBase.problems(resolver.graph(), id, labels);
        if (!problems.isEmpty()) {
            throw new MigrateException(problems);
        }
        return List.of(new Revision(id, base.revises(), base.dependsOn(), labels, "", null));
    }

    /** The new file as the table describes it. */
    Revision created() {
        RevisionGraph graph = graph();
        TargetResolver resolver = new TargetResolver(graph, AppliedRevisions.ofRows(rows()));
        return created(resolver, texts(this.json.get("target")), texts(this.json.get("options"))).get(0);
    }

    private static String option(List<String> options, String name, String otherwise) {
        List<String> values = options(options, name);
        return values.isEmpty() ? otherwise : values.get(0);
    }

    private static List<String> options(List<String> options, String name) {
        List<String> values = new ArrayList<>();
        for (int place = 0; place + 1 < options.size(); place++) {
            if (options.get(place).equals(name)) {
                values.add(options.get(place + 1));
            }
        }
        return values;
    }

    private static List<RevisionTarget> targets(List<String> typed) {
        return typed.stream().map(RevisionTarget::parse).toList();
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    private Outcome walked(RevisionPath path) {
        TreeSet<String> rows = new TreeSet<>(rows());
        List<String> steps = new ArrayList<>();
        List<List<String>> after = new ArrayList<>();
        for (RevisionPath.Step step : path.steps()) {
            steps.add(step.revision().id());
            rows.removeAll(step.removed());
            rows.addAll(step.added());
            after.add(List.copyOf(rows));
        }
        return new Outcome(steps, after, List.copyOf(rows), List.of(), null);
    }

    private List<Revision> current(RevisionGraph graph, TargetResolver resolver, List<String> options) {
        if (options.contains("--check-heads") && !RevisionPath.applied(graph, rows()).containsAll(ids(graph.heads()))) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.NOT_AT_TARGET, "not at all heads"));
        }
        return resolver.current();
    }

    private Outcome stamped(RowChange change, List<String> options) {
        TreeSet<String> rows = new TreeSet<>(options.contains("--purge") ? List.of() : rows());
        rows.removeAll(change.removed());
        rows.addAll(change.added());
        return new Outcome(List.of(), List.of(), List.copyOf(rows), List.of(), null);
    }

}
