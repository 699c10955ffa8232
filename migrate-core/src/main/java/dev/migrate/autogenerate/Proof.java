package dev.migrate.autogenerate;

import dev.migrate.authoring.RevisionRewriter;
import dev.migrate.authoring.SchemaChange;
import dev.migrate.change.Hazard;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.revision.Direction;
import dev.migrate.rows.ScratchRows;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scaffold.GeneratedSection;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs new files on a copy of the live schema, with rows that were made up, up and down,
 * before they are written. The downgrades are made here, from what each file has really
 * led to.
 */
final class Proof {

    static final String HINT = "Write this revision by hand, or add --unproven and correct the file.";

    static final String OR_BY_HAND = " Or write this revision by hand, or add --unproven and correct the file.";

    private static final int ROUNDS = 2;

    private final SchemaCopy copy;

    private final Differences differences;

    // the same under the names from before
    private final Differences former;

    private final Comparison comparison;

    private final boolean rewritten;

    private final @Nullable RowTrial rows;

    private final FileTrial trial;

    // what the statements that ran last say of themselves
    private final List<Hazard> hazards = new ArrayList<>();

    private final List<String> notes = new ArrayList<>();

    // names that the last file changed and that no snapshot from before can know of
    private final List<SchemaChange> namesBack = new ArrayList<>();

    Proof(SchemaCopy copy, SqlMigrationParser parser, Differences differences, Differences former,
            List<RevisionRewriter> rewriters, Comparison comparison) {
        this.copy = copy;
        this.differences = differences;
        this.former = former;
        this.comparison = comparison;
        this.rewritten = !rewriters.isEmpty();
        ScratchRows scratch = copy.space().rows();
        this.rows = (scratch != null) ? RowTrial.on(scratch, comparison) : null;
        this.trial = new FileTrial(copy.space(), parser, this.rows);
    }

    /**
     * Runs the files, and gives them with their downgrades.
     * @throws MigrateException with {@code NOT_PROVEN}
     */
    List<GeneratedFile> of(List<GeneratedFile> files) {
        Differences up = this.differences.converting(this.comparison.conversions().up());
        Differences down = this.differences.converting(this.comparison.conversions().down());
        add(this.comparison.all());
        List<SchemaSnapshot> states = new ArrayList<>(List.of(this.comparison.renamed().snapshot()));
        List<GeneratedFile> proven = new ArrayList<>(files);
        for (int index = 0; index < files.size(); index++) {
            this.trial.run(files.get(index), Direction.UPGRADE);
            // what a rewriter made is its own, and is not mended
            boolean mended = index == files.size() - 1 && !this.rewritten;
            Settled settled = mended ? settled(files.get(index), Direction.UPGRADE, up, this.comparison.desired())
                    : new Settled(files.get(index), this.copy.read());
            proven.set(index, settled.file());
            states.add(settled.state());
        }
        require(Direction.UPGRADE, states.get(files.size()), this.comparison.desired(), "the desired schema");
        requireRows(Direction.UPGRADE);
        for (int index = files.size() - 1; index >= 0; index--) {
            List<SchemaChange> back = new ArrayList<>((index == files.size() - 1) ? this.namesBack : List.of());
            back.addAll(between(down, states.get(index + 1), states.get(index)));
            back.addAll((index == 0) ? undone(this.comparison.renamed().renames()) : List.of());
            GeneratedFile file = proven.get(index).withDown(Sections.of(back));
            this.trial.run(file, Direction.DOWNGRADE);
            SchemaSnapshot before = (index == 0) ? this.comparison.live() : states.get(index);
            Differences names = (index == 0) ? this.former.converting(this.comparison.conversions().down()) : down;
            Settled settled = settled(file, Direction.DOWNGRADE, names, before);
            proven.set(index, settled.file());
            require(Direction.DOWNGRADE, settled.state(), before, "the schema from before");
        }
        requireRows(Direction.DOWNGRADE);
        // what a downgrade leaves in a name or an order shows when it is upgraded again
        proven.forEach((file) -> this.trial.run(file, Direction.UPGRADE));
        require(Direction.UPGRADE, this.copy.read(), this.comparison.desired(), "the desired schema the second time");
        requireRows(Direction.UPGRADE);
        return noted(proven);
    }

    private List<GeneratedFile> noted(List<GeneratedFile> files) {
        List<GeneratedFile> noted = new ArrayList<>(files.stream().map(this.trial::noted).toList());
        String unfilled = (this.rows != null) ? this.rows.unfilled() : null;
        if (unfilled != null) {
            this.notes.add(unfilled);
        }
        noted.set(0, noted.get(0).withNotes(this.notes));
        return noted;
    }

    /**
     * Adds what a file leaves open, as DETACH PARTITION does: it hands down constraints
     * and names that no snapshot from before can know of.
     */
    private Settled settled(GeneratedFile file, Direction way, Differences differences, SchemaSnapshot wanted) {
        Settled settled = new Settled(file, this.copy.read());
        for (int round = 0; round < ROUNDS; round++) {
            List<SchemaChange> left = between(differences, settled.state(), wanted);
            if (left.isEmpty()) {
                return settled;
            }
            GeneratedSection more = Sections.of(left);
            boolean up = way == Direction.UPGRADE;
            if (up) {
                this.namesBack.addAll(0, NotNullName.back(left));
            }
            this.trial.run(up ? file.withUp(more) : file.withDown(more), way);
            GeneratedFile whole = settled.file();
            settled = new Settled(
                    up ? whole.withUp(whole.up().followedBy(more)) : whole.withDown(whole.down().followedBy(more)),
                    this.copy.read());
        }
        return settled;
    }

    private List<SchemaChange> between(Differences differences, SchemaSnapshot before, SchemaSnapshot after) {
        List<SchemaChange> changes = differences.between(before, after);
        add(changes);
        return changes;
    }

    private void add(List<SchemaChange> changes) {
        this.trial.without(this.differences.untried(changes).toList());
        changes.forEach((change) -> this.hazards.addAll(change.hazards()));
    }

    static List<SchemaChange> undone(List<Rename> renames) {
        List<Rename> last = new ArrayList<>(renames);
        Collections.reverse(last);
        return last.stream().map(Rename::back).toList();
    }

    private void require(Direction way, SchemaSnapshot now, SchemaSnapshot wanted, String what) {
        List<SchemaChange> left = this.differences.between(now, wanted);
        if (!left.isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NOT_PROVEN, "the generated " + FileTrial.word(way) + " does not lead to " + what)
                .withDetail("These still differ on a copy of the live schema: " + SchemaCopy.parts(left)
                        + ". Nothing was written.")
                .withHint(HINT));
        }
    }

    /** Requires rows as they were; a rewriter may have changed them on purpose. */
    private void requireRows(Direction way) {
        if (this.rows == null) {
            return;
        }
        List<ChangedRows> changed = (way == Direction.UPGRADE) ? this.rows.changedUp(this.hazards)
                : this.rows.changedDown(this.hazards);
        this.hazards.clear();
        String what = changed.stream().map(ChangedRows::text).collect(Collectors.joining(", "));
        Set<PartId> converted = changed.stream()
            .map(ChangedRows::converted)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!changed.isEmpty() && !this.rewritten) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NOT_PROVEN, "the generated " + FileTrial.word(way) + " changes rows")
                .withDetail("On a copy of the live schema with rows that were made up, these are not what they were: "
                        + what + ". Nothing was written.")
                .withHint(converted.isEmpty() ? HINT : ConversionHint.of(way, converted) + OR_BY_HAND));
        }
        if (!changed.isEmpty()) {
            this.notes.add("the " + FileTrial.word(way) + " changes " + what);
        }
    }

    /**
     * A file that leaves nothing open any more, if that is possible.
     *
     * @param file the file
     * @param state what it led to
     */
    private record Settled(GeneratedFile file, SchemaSnapshot state) {

    }

}
