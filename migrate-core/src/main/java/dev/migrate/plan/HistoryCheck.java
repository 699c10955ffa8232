package dev.migrate.plan;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Severity;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.Migration;
import dev.migrate.migration.Policy;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the database's history against the application's files.
 *
 * @param onAhead what to do about revisions that have no file
 * @param onChanged what to do about applied revisions whose text has changed
 */
public record HistoryCheck(Policy onAhead, Policy onChanged) {

    /** Errors with which it is not clear what an upgrade would run. */
    public static final Set<DiagnosticCode> UNCLEAR = Set.of(DiagnosticCode.AT_SQUASHED_REVISION,
            DiagnosticCode.OVERLAPPING_ROWS, DiagnosticCode.ROWS_DIFFER_FROM_HISTORY);

    /**
     * Checks what an upgrade must know.
     * @param known both sides
     * @return warnings, for the log
     * @throws MigrateException with everything that a policy forbids
     */
    public List<Diagnostic> forUpgrade(KnownRevisions known) {
        List<Diagnostic> findings = new ArrayList<>();
        for (OtherApplications others : OtherApplications.of(known)) {
            // what has the id of a file cannot be distinguished from it; the rest is only
            // beside
            // it
            Policy policy = others.collides() ? this.onChanged : this.onAhead;
            if (policy != Policy.IGNORE) {
                findings.add(new Finding(others.finding()).with(policy));
            }
        }
        if (!known.newer().isEmpty() && this.onAhead != Policy.IGNORE) {
            findings.add(ahead(known).with(this.onAhead));
        }
        if (this.onChanged != Policy.IGNORE) {
            known.changed().forEach((migration) -> findings.add(changed(migration).with(this.onChanged)));
        }
        List<Diagnostic> errors = findings.stream().filter((found) -> found.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new MigrateException(errors);
        }
        return findings;
    }

    /**
     * Checks what a stamp must know: no stamp may be made beside rows whose place is not
     * known.
     * @param known both sides
     * @throws MigrateException if the database is ahead and a policy forbids it, or it is
     * not known what a row implies
     */
    public void forStamp(KnownRevisions known) {
        if (!known.newer().isEmpty() && this.onAhead == Policy.FAIL) {
            throw new MigrateException(ahead(known).error());
        }
        requirePlaced(known);
    }

    /**
     * Gives everything in which the database differs from the files, whatever the
     * policies say.
     * @param known both sides
     * @return errors; none if the history is what the files say
     */
    public static List<Diagnostic> differences(KnownRevisions known) {
        List<Diagnostic> findings = new ArrayList<>();
        Diagnostic squashed = squashed(known);
        if (squashed != null) {
            findings.add(squashed);
        }
        Diagnostic overlap = RevisionPath.overlap(known.graph(), known.state().rows());
        if (overlap != null) {
            findings.add(overlap);
        }
        Diagnostic disagreement = Disagreement.find(known);
        if (disagreement != null) {
            findings.add(disagreement);
        }
        OtherApplications.of(known).forEach((others) -> findings.add(others.finding()));
        if (!known.newer().isEmpty()) {
            findings.add(ahead(known).error());
        }
        known.changed().forEach((migration) -> findings.add(changed(migration).error()));
        return findings;
    }

    /**
     * Ends the command where the database is in the middle of what a revision has
     * squashed.
     * @param known both sides
     */
    public static void requireNotSquashed(KnownRevisions known) {
        Diagnostic squashed = squashed(known);
        if (squashed != null) {
            throw new MigrateException(squashed);
        }
    }

    private static @Nullable Diagnostic squashed(KnownRevisions known) {
        if (known.squashed().isEmpty()) {
            return null;
        }
        List<String> rows = known.state().rows().stream().map((row) -> replaced(known, row)).distinct().toList();
        String squashers = quoted(known.squashed().stream().map((row) -> squasher(known, row)).distinct().toList());
        return Diagnostic
            .error(DiagnosticCode.AT_SQUASHED_REVISION,
                    "the database is at " + quoted(known.squashed()) + ", which is squashed into " + squashers)
            .withDetail("What lies between them is not known to this application any more. Nothing was changed.")
            .withHint(Advice
                .of("Upgrade it to " + squashers + " with a version of the application from before the squash. If its"
                        + " schema is that of " + squashers + " already, run ")
                .command(purged(rows))
                .text("."));
    }

    // the whole table is emptied, so that rows which are right have to be named again
    private static String[] purged(List<String> rows) {
        return Stream.concat(Stream.of("stamp", "--purge"), rows.stream()).toArray(String[]::new);
    }

    private static String replaced(KnownRevisions known, String row) {
        return known.squashed().contains(row) ? squasher(known, row) : row;
    }

    private static String squasher(KnownRevisions known, String id) {
        return Objects.requireNonNull(known.files().graph().squasher(id)).id();
    }

    private static Finding ahead(KnownRevisions known) {
        String ids = quoted(known.newer());
        String below = new UnknownRevisions(known).below();
        return new Finding(Diagnostic
            .error(DiagnosticCode.DATABASE_AHEAD,
                    "the database has revisions that this application does not know: " + ids)
            .withDetail("A newer version of the application has migrated it, or their files were removed.")
            .withHint((below == null) ? Advice.of("Start the newer version.")
                    : Advice.of("Start the newer version, or take the database back with ")
                        .command("downgrade", below)
                        .text(".")));
    }

    private static Finding changed(Migration migration) {
        return new Finding(Diagnostic
            .error(DiagnosticCode.APPLIED_REVISION_CHANGED,
                    "revision \"" + migration.id() + "\" is applied and its text has changed since")
            .at(migration.revision().location())
            .withDetail("What ran on this database is not what the file says now.")
            .withHint(Advice
                .of("Put the file back as it was and write a new revision for the change, or accept the new text with ")
                .command("repair", migration.id())
                .text(".")));
    }

    /**
     * Refuses to guess: where rows have no place in the graph, it is not known which
     * revisions they imply. No policy lets revisions run that the history has.
     * @param known both sides
     */
    public void requirePlaced(KnownRevisions known) {
        boolean ignored = this.onAhead == Policy.IGNORE && new Disagreement(known).missing().isEmpty();
        if (known.unplaced().isEmpty() || ignored) {
            return;
        }
        throw new MigrateException(Diagnostic
            .error(DiagnosticCode.DATABASE_AHEAD,
                    "it is not known what " + quoted(known.unplaced()) + " implies, so nothing can be planned")
            .withDetail(
                    "The version table has these rows; neither a file nor the history says what they revise. Nothing"
                            + " was run.")
            .withHint(Advice.of("Start the application that knows them, or run ")
                .command("stamp", "--purge", "REVISION")
                .text(" with each revision that the database really has.")));
    }

    /**
     * Refuses a run that would leave a half-done step behind.
     * @param known both sides
     * @param direction which way the run goes
     */
    public void requireNoPartialStep(KnownRevisions known, Direction direction) {
        StepRecord open = known.state().partial();
        if (open == null || open.statementsDone() == 0) {
            return;
        }
        Revision squasher = known.files().graph().squasher(open.revision());
        if (squasher != null) {
            requireApplied(known, open, squasher);
            return;
        }
        if (open.direction() == direction) {
            return;
        }
        boolean up = open.direction() == Direction.UPGRADE;
        throw new MigrateException(Diagnostic
            .error(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY,
                    (up ? "upgrade" : "downgrade") + " of revision \"" + open.revision()
                            + "\" is half done and must be finished first")
            .withDetail(open.statementsDone() + " of its statements ran outside a transaction"
                    + (up ? ", and it is not known what undoes them" : "") + "; nothing was run now.")
            .withHint(Advice.of("Run ")
                .command(up ? "upgrade" : "downgrade", up ? open.revision() : open.revision() + "@-1")
                .text(" to go on with it, or " + byHand(open.direction()) + " and run ")
                .command("stamp", open.revision())
                .text(".")));
    }

    /**
     * Gives what comes before a stamp with the revision of a half-done step, which says
     * that the revision is applied as a whole.
     * @param direction which way the step went
     * @return words that follow "or"
     */
    public static String byHand(Direction direction) {
        return (direction == Direction.UPGRADE) ? "finish it by hand" : "put back by hand what it removed";
    }

    /**
     * A half-done step of a squashed revision cannot be resumed, its text is gone; a
     * stamp says that it was finished by hand.
     */
    private static void requireApplied(KnownRevisions known, StepRecord open, Revision squasher) {
        if (known.applied().contains(squasher.id())) {
            return;
        }
        throw new MigrateException(
                Diagnostic
                    .error(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY,
                            "revision \"" + open.revision() + "\" is half done and is squashed into \"" + squasher.id()
                                    + "\"")
                    .withDetail(open.statementsDone()
                            + " of its statements ran outside a transaction; nothing was run now.")
                    .withHint("Finish it with a version of the application from before the squash, up to \""
                            + squasher.id() + "\"."));
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map((id) -> "\"" + id + "\"").collect(Collectors.joining(", "));
    }

    /** An error that a policy may soften. */
    private record Finding(Diagnostic error) {

        private Diagnostic with(Policy policy) {
            return (policy == Policy.FAIL) ? this.error : this.error.as(Severity.WARNING);
        }

    }

}
