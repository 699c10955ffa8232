package dev.migrate.plan;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.MigrationSet;
import dev.migrate.report.OtherRevision;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version table and a history of which one says that a revision is applied and the
 * other that it is not. Which one is right cannot be seen from them, so that nothing may
 * be run: what is applied would run again, or what is not would be taken for done.
 */
public final class Disagreement {

    private final KnownRevisions known;

    private final List<String> missing;

    private final List<String> reverted;

    /** Compares both sides. */
    Disagreement(KnownRevisions known) {
        this.known = known;
        this.missing = known.state().newestFirst().stream().filter(this::isMissing).sorted().toList();
        this.reverted = known.applied().stream().filter(this::isReverted).sorted().toList();
    }

    private boolean isMissing(String id) {
        if (this.known.files().find(id) != null) {
            return !this.known.applied().contains(id);
        }
        Revision squasher = this.known.files().graph().squasher(id);
        if (squasher != null) {
            return !isStoodFor(this.known, id, this.known.applied()) && !isRevertedWith(squasher, id);
        }
        // it may be below a row; one without a file is not run again in any case
        return this.known.state().rows().isEmpty();
    }

    /**
     * Returns whether revisions are missing that files which are not applied stand for.
     */
    static boolean isAboutSquashed(MigrationSet files, DatabaseState state) {
        Set<String> squashers = new HashSet<>();
        for (String id : state.newestFirst()) {
            Revision squasher = files.graph().squasher(id);
            if (squasher != null) {
                squashers.add(squasher.id());
            }
        }
        return !squashers.isEmpty() && !RevisionPath.applied(files.graph(), state.rows()).containsAll(squashers);
    }

    /**
     * A downgrade of what stands for a revision takes it back, and is noted for it alone.
     */
    private boolean isRevertedWith(Revision squasher, String id) {
        StepRecord whole = this.known.state().settled().get(squasher.id());
        StepRecord part = this.known.state().settled().get(id);
        return whole != null && part != null && whole.direction() == Direction.DOWNGRADE
                && whole.number() > part.number();
    }

    private boolean isReverted(String id) {
        StepRecord last = this.known.state().settled().get(id);
        return last != null && last.direction() == Direction.DOWNGRADE;
    }

    /** Returns whether an applied revision has squashed this one. */
    static boolean isStoodFor(KnownRevisions known, String id, Set<String> applied) {
        Revision squasher = known.files().graph().squasher(id);
        return squasher != null && applied.contains(squasher.id());
    }

    /** The revisions that the history says are applied and no row implies, sorted. */
    List<String> missing() {
        return this.missing;
    }

    /** The revisions that a row implies and the history says are reverted, sorted. */
    List<String> reverted() {
        return this.reverted;
    }

    /**
     * Ends the command if both do not say the same.
     * @param known both sides
     * @throws MigrateException with what either says
     */
    public static void requireNone(KnownRevisions known) {
        Diagnostic found = find(known);
        if (found != null) {
            throw new MigrateException(found);
        }
    }

    /**
     * Gives what is wrong. Rows without a place, or in the middle of a squash, have
     * errors of their own: it is not known what they imply.
     * @param known both sides
     * @return the error; null if both say the same
     */
    static @Nullable Diagnostic find(KnownRevisions known) {
        Disagreement found = new Disagreement(known);
        boolean none = found.missing.isEmpty() && found.reverted.isEmpty();
        return (none || !known.squashed().isEmpty() || !known.unplaced().isEmpty()) ? null : found.finding();
    }

    private Diagnostic finding() {
        List<String> reasons = new ArrayList<>();
        if (!this.missing.isEmpty()) {
            List<String> ids = heads(this.missing);
            String have = (ids.size() == 1) ? " is applied" : " are applied";
            reasons.add(this.known.state().rows().isEmpty()
                    ? "the version table has no rows, and the history says that " + quoted(ids) + have
                    : "the history says that " + quoted(ids) + have + ", and no row of the version table does");
        }
        if (!this.reverted.isEmpty()) {
            List<String> ids = heads(this.reverted);
            reasons.add("the version table says that " + quoted(ids) + ((ids.size() == 1) ? " is" : " are")
                    + " applied, and the last entry of the history that " + ((ids.size() == 1) ? "it is" : "they are")
                    + " not");
        }
        return Diagnostic.error(DiagnosticCode.ROWS_DIFFER_FROM_HISTORY, String.join("; ", reasons))
            .withDetail("The version table was emptied, restored or changed by something else than a run. Nothing was"
                    + " done.")
            .withHint(hint());
    }

    private Advice hint() {
        Set<String> history = new LinkedHashSet<>(this.known.applied());
        history.removeAll(this.reverted);
        history.addAll(this.missing);
        List<String> rows = heads(this.known.applied());
        List<String> heads = heads(history);
        String rowsSay = rows.isEmpty() ? "the database is empty" : "the version table is right";
        if (!heads.stream().allMatch(this::isPlaced)) {
            return Advice
                .of("If the history is right, stamp them with a version of the application from before they were"
                        + " squashed. If " + rowsSay + ", run ")
                .command(stamp(rows))
                .text(".");
        }
        return heads.equals(rows) ? Advice.of("If they are applied, run ").command(stamp(rows)).text(".")
                : Advice.of("If the history is right, run ")
                    .command(stamp(heads))
                    .text(". If " + rowsSay + ", run ")
                    .command(stamp(rows))
                    .text(".");
    }

    /** A stamp that says which revisions of other applications it touches. */
    private String[] stamp(List<String> revisions) {
        List<String> words = new ArrayList<>(List.of("stamp"));
        words.addAll(revisions.isEmpty() ? List.of("base") : revisions);
        List<String> foreign = this.known.foreign(this.missing).stream().map(OtherRevision::revision).toList();
        if (!foreign.isEmpty()) {
            words.addAll(List.of("--other-application", String.join(",", foreign)));
        }
        return words.toArray(String[]::new);
    }

    /** Those that are not below others, nor squashed into one of them, sorted. */
    private List<String> heads(Collection<String> ids) {
        Set<String> all = Set.copyOf(ids);
        Set<String> parents = new HashSet<>();
        ids.stream()
            .filter(this::isPlaced)
            .flatMap((id) -> this.known.graph().parents(id).stream())
            .map(Revision::id)
            .forEach(parents::add);
        Set<String> below = RevisionPath.applied(this.known.graph(), parents);
        return ids.stream().filter((id) -> !below.contains(id) && !isStoodFor(this.known, id, all)).sorted().toList();
    }

    private boolean isPlaced(String id) {
        return this.known.graph().find(id) != null;
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map((id) -> "\"" + id + "\"").collect(Collectors.joining(", "));
    }

}
