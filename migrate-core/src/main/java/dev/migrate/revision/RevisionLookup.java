package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a name means: an id, a label or the start of one (Alembic: a prefix of any
 * length, of names longer than three characters), and the symbols that the graph alone
 * explains.
 */
final class RevisionLookup {

    /** Where base stands, one step below every base. */
    static final int BASE = -1;

    private static final int SHORTEST_ABBREVIATED = 4;

    private final RevisionGraph graph;

    private final GraphIndex index;

    RevisionLookup(RevisionGraph graph) {
        this.graph = graph;
        this.index = graph.index();
    }

    /** Whether a revision, label or symbol has exactly this name. */
    boolean isExact(String name) {
        return this.index.named(name) != null || RevisionId.isReserved(name);
    }

    /** The node with this name or the only one whose name starts so. */
    int node(String name, @Nullable String branch) {
        BitSet line = (branch != null) ? line(branch) : null;
        Integer exact = this.index.named(name);
        if (exact != null) {
            if (line != null && branch != null && !line.get(exact)) {
                throw Problem.notInBranch(this.index.id(exact), branch);
            }
            return exact;
        }
        refuseSquashed(name);
        Map<Integer, String> found = abbreviated(name);
        if (found.isEmpty()) {
            refuseSquashedStart(name);
            throw Problem.unknown(name, hint(name));
        }
        List<Integer> members = new ArrayList<>(found.keySet());
        members.removeIf((node) -> line != null && !line.get(node));
        if (members.isEmpty() && branch != null) {
            throw Problem.notInBranch(found.values().iterator().next(), branch);
        }
        if (members.size() > 1) {
            throw Problem.ambiguousPrefix(name, members.stream().map(found::get).toList());
        }
        return members.get(0);
    }

    private void refuseSquashedStart(String start) {
        this.index.squashed()
            .stream()
            .filter((id) -> abbreviates(start, id))
            .sorted()
            .findFirst()
            .ifPresent(this::refuseSquashed);
    }

    private void refuseSquashed(String id) {
        Integer squasher = this.index.squasher(id);
        if (squasher != null) {
            throw Problem.squashed(id, this.index.id(squasher));
        }
    }

    /** The node that a name abbreviates, or null if none or several. */
    @Nullable Integer onlyAbbreviated(String name) {
        Map<Integer, String> found = abbreviated(name);
        return (found.size() == 1) ? found.keySet().iterator().next() : null;
    }

    /** The nodes whose id or label starts so, each with that id or label. */
    private Map<Integer, String> abbreviated(String start) {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (int node = 0; node < this.index.size(); node++) {
            if (abbreviates(start, this.index.id(node))) {
                found.put(node, this.index.id(node));
            }
        }
        for (int node = 0; node < this.index.size(); node++) {
            for (String label : this.index.revision(node).branchLabels()) {
                if (abbreviates(start, label)) {
                    found.putIfAbsent(node, label);
                }
            }
        }
        return found;
    }

    private static boolean abbreviates(String start, String name) {
        return name.length() >= SHORTEST_ABBREVIATED && name.startsWith(start);
    }

    private @Nullable String hint(String name) {
        Set<String> names = new LinkedHashSet<>(this.index.ids(this.graph.all()));
        names.addAll(this.index.labels());
        return Names.hint(name, names);
    }

    /** The revision that stands for a branch: what declares the label, or has the id. */
    int branch(String name) {
        return node(name, null);
    }

    /** All that shares lineage with a branch. */
    BitSet line(String branch) {
        return this.graph.lineage(branch(branch));
    }

    /** All versioned heads of a branch; without a branch the real heads. */
    List<Integer> heads(@Nullable String branch) {
        if (branch == null) {
            return realHeads(null);
        }
        return line(branch).stream().filter(this.index::isHead).boxed().toList();
    }

    /** The heads that nothing depends on either, of a branch or of the graph. */
    List<Integer> realHeads(@Nullable String branch) {
        BitSet line = (branch != null) ? line(branch) : this.graph.all();
        return line.stream().filter(this.index::isRealHead).boxed().toList();
    }

    /** The only head, of a branch or of the graph; base where the graph is empty. */
    int head(@Nullable String branch, String argument) {
        BitSet line = (branch != null) ? line(branch) : this.graph.all();
        int[] heads = line.stream().filter(this.index::isHead).toArray();
        if (heads.length > 1) {
            throw Problem.multipleHeads(argument, this.index.ids(heads));
        }
        return (heads.length == 0) ? BASE : heads[0];
    }

    /**
     * What a name stands for as one place, base included.
     * @param name an id, prefix, label or symbol, without steps
     */
    int place(RevisionTarget target, String name, @Nullable String branch) {
        switch (name) {
            case "head" -> {
                return head(branch, target.text());
            }
            case "heads" -> {
                List<Integer> heads = heads(branch);
                if (heads.size() > 1) {
                    throw Problem.multipleHeads(target.text(), heads.stream().map(this.index::id).toList());
                }
                return heads.isEmpty() ? BASE : heads.get(0);
            }
            case "base" -> {
                if (branch != null) {
                    branch(branch);
                }
                return BASE;
            }
            default -> {
                return node(name, branch);
            }
        }
    }

    /** Whether a target with steps means a step, not a name with a hyphen. */
    boolean isRelative(RevisionTarget target) {
        String symbol = target.symbol();
        if (target.steps() == null || symbol == null) {
            return target.steps() != null;
        }
        if (this.index.named(target.name()) != null) {
            return false;
        }
        if (Math.abs(target.steps()) > this.index.size() && !abbreviated(target.name()).isEmpty()) {
            return false;
        }
        if (isExact(symbol)) {
            return true;
        }
        Integer whole = onlyAbbreviated(target.name());
        Integer start = onlyAbbreviated(symbol);
        if (whole != null && start != null) {
            throw Problem.ambiguousHyphen(target, this.index.id(whole), this.index.id(start));
        }
        return whole == null && (start != null || abbreviated(target.name()).isEmpty());
    }

    /**
     * Where the steps from a named place lead. Up, the branch says which way; down and on
     * the spot, the named place has to be in it.
     */
    int step(Walk walk, RevisionTarget target, int steps) {
        String symbol = Objects.requireNonNull(target.symbol());
        String branch = target.branch();
        if (steps <= 0) {
            return walk.down(place(target, symbol, branch), -steps, (branch != null) ? line(branch) : null);
        }
        int start = place(target, symbol, RevisionId.isReserved(symbol) ? branch : null);
        return walk.up(start, steps, (branch != null) ? line(branch) : null);
    }

}
