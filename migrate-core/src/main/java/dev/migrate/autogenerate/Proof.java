package dev.migrate.autogenerate;

import dev.migrate.authoring.RevisionRewriter;
import dev.migrate.authoring.SchemaChange;
import dev.migrate.change.Operation;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.revision.Direction;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scaffold.GeneratedSection;
import dev.migrate.scaffold.GeneratedSection.Block;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.scratch.StatementRefused;
import dev.migrate.session.SessionSettings;
import dev.migrate.session.SqlErrors;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Runs new files on a copy of the live schema, up and down, before they are written. The
 * ways back are made here, from what each file has really led to.
 */
final class Proof {

    private static final int ROUNDS = 2;

    private final SchemaCopy copy;

    private final SqlMigrationParser parser;

    private final Differences differences;

    // the same under the names from before
    private final Differences former;

    private final boolean rewritten;

    // what needs roles that the scratch server may not have
    private final Set<Operation> untried = new HashSet<>();

    private final SessionSettings found;

    Proof(SchemaCopy copy, SqlMigrationParser parser, Differences differences, Differences former,
            List<RevisionRewriter> rewriters) {
        this.copy = copy;
        this.parser = parser;
        this.differences = differences;
        this.former = former;
        this.rewritten = !rewriters.isEmpty();
        this.found = SessionSettings.capture(copy.space().jdbc());
    }

    /**
     * Runs the files, and gives them with their ways back.
     * @throws MigrateException with {@code NOT_PROVEN}
     */
    List<GeneratedFile> of(List<GeneratedFile> files, Comparison comparison) {
        Differences up = this.differences.converting(comparison.conversions().up());
        Differences down = this.differences.converting(comparison.conversions().down());
        this.differences.untried(comparison.changes()).forEach(this.untried::add);
        List<SchemaSnapshot> states = new ArrayList<>(List.of(comparison.renamed().snapshot()));
        List<GeneratedFile> proven = new ArrayList<>(files);
        for (int index = 0; index < files.size(); index++) {
            run(files.get(index), Direction.UPGRADE);
            // what a rewriter made is its own, and is not mended
            if (index == files.size() - 1 && !this.rewritten) {
                proven.set(index, settled(files.get(index), Direction.UPGRADE, up, comparison.desired()));
            }
            states.add(this.copy.read());
        }
        require(Direction.UPGRADE, states.get(files.size()), comparison.desired(), "the desired schema");
        for (int index = files.size() - 1; index >= 0; index--) {
            List<SchemaChange> back = new ArrayList<>(between(down, states.get(index + 1), states.get(index)));
            if (index == 0) {
                back.addAll(undone(comparison.renamed().renames()));
            }
            GeneratedFile file = proven.get(index).withDown(Sections.of(back));
            run(file, Direction.DOWNGRADE);
            SchemaSnapshot before = (index == 0) ? comparison.live() : states.get(index);
            Differences names = (index == 0) ? this.former.converting(comparison.conversions().down()) : down;
            proven.set(index, settled(file, Direction.DOWNGRADE, names, before));
            require(Direction.DOWNGRADE, this.copy.read(), before, "the schema from before");
        }
        // what a downgrade leaves in a name or an order shows when it is upgraded again
        proven.forEach((file) -> run(file, Direction.UPGRADE));
        require(Direction.UPGRADE, this.copy.read(), comparison.desired(), "the desired schema the second time");
        return proven.stream().map(this::withUntried).toList();
    }

    private GeneratedFile withUntried(GeneratedFile file) {
        boolean whole = file.up().without(this.untried).equals(file.up())
                && file.down().without(this.untried).equals(file.down());
        return whole ? file : file.withFirstNote("owners and privileges that are not compared are given back to what is"
                + " created again; these statements were not tried on the scratch server, which may not have the roles");
    }

    /**
     * Adds what a file leaves open, as DETACH PARTITION does: it hands down constraints
     * and names that no snapshot from before can know of.
     */
    private GeneratedFile settled(GeneratedFile file, Direction way, Differences differences, SchemaSnapshot wanted) {
        GeneratedFile settled = file;
        for (int round = 0; round < ROUNDS; round++) {
            List<SchemaChange> left = between(differences, this.copy.read(), wanted);
            if (left.isEmpty()) {
                return settled;
            }
            GeneratedSection more = Sections.of(left);
            boolean up = way == Direction.UPGRADE;
            run(up ? file.withUp(more) : file.withDown(more), way);
            settled = up ? settled.withUp(settled.up().followedBy(more))
                    : settled.withDown(settled.down().followedBy(more));
        }
        return settled;
    }

    private List<SchemaChange> between(Differences differences, SchemaSnapshot before, SchemaSnapshot after) {
        List<SchemaChange> changes = differences.between(before, after);
        this.differences.untried(changes).forEach(this.untried::add);
        return changes;
    }

    private static String word(Direction way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    static List<SchemaChange> undone(List<Rename> renames) {
        List<Rename> last = new ArrayList<>(renames);
        Collections.reverse(last);
        return last.stream().map(Rename::back).toList();
    }

    private void run(GeneratedFile whole, Direction way) {
        GeneratedFile file = whole.withUp(whole.up().without(this.untried))
            .withDown(whole.down().without(this.untried));
        Migration migration = this.parser.parse("the generated revision",
                file.sql(this.parser::literally).getBytes(StandardCharsets.UTF_8));
        MigrationBody body = (way == Direction.UPGRADE) ? migration.upgrade() : migration.downgrade();
        MigrationBody.Script script = (MigrationBody.Script) body;
        List<SqlStatement> statements = script.script().statements();
        ScratchSpace space = this.copy.space();
        try {
            if (script.options().transactional()) {
                space.transact(() -> statements.forEach(space::execute));
            }
            else {
                statements.forEach(space::execute);
            }
        }
        catch (StatementRefused ex) {
            GeneratedSection section = (way == Direction.UPGRADE) ? file.up() : file.down();
            throw failed(heading(section, statements.indexOf(ex.statement())), way, ex);
        }
        finally {
            this.found.restore(this.copy.space().jdbc());
        }
    }

    /** Gives the heading of the block that a statement is in. */
    private static String heading(GeneratedSection section, int statement) {
        int before = 0;
        for (Block block : section.blocks()) {
            before += block.statements().size();
            if (statement < before && block.heading() != null) {
                return "\"" + block.heading().replace("\"", "'") + "\"";
            }
        }
        return "a statement";
    }

    private static MigrateException failed(String block, Direction way, StatementRefused ex) {
        String text = ex.statement().text();
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.NOT_PROVEN,
                    "the generated " + word(way) + " does not run: " + SqlErrors.message(ex.sql()))
            .withDetail(block + " failed on a copy of the live schema with SQLSTATE " + ex.sql().getSQLState() + ": "
                    + SchemaCopy.oneLine(text) + ". Nothing was written.")
            .withHint("Write this revision by hand, or add --unproven and correct the file."), ex);
    }

    private void require(Direction way, SchemaSnapshot now, SchemaSnapshot wanted, String what) {
        List<SchemaChange> left = this.differences.between(now, wanted);
        if (!left.isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NOT_PROVEN, "the generated " + word(way) + " does not lead to " + what)
                .withDetail("These still differ on a copy of the live schema: " + SchemaCopy.parts(left)
                        + ". Nothing was written.")
                .withHint("Write this revision by hand, or add --unproven and correct the file."));
        }
    }

}
