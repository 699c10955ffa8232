package dev.migrate.autogenerate;

import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.Operation;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.revision.Direction;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scaffold.GeneratedSection.Block;
import dev.migrate.scaffold.NewFile;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.scratch.StatementRefused;
import dev.migrate.session.SessionSettings;
import dev.migrate.session.SqlErrors;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs files on a copy as a run would run them. */
final class FileTrial {

    // SQLSTATEs
    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private static final String INVALID_TABLE_DEFINITION = "42P16";

    private final ScratchSpace space;

    private final SqlMigrationParser parser;

    private final @Nullable RowTrial rows;

    private final SessionSettings found;

    // what needs roles that the scratch server may not have
    private final Set<Operation> untried = new HashSet<>();

    private final Map<NewFile, Set<String>> notes = new HashMap<>();

    /**
     * Runs files.
     * @param parser reads them as the runner reads them
     * @param rows the rows of the copy; null if it has none
     */
    FileTrial(ScratchSpace space, SqlMigrationParser parser, @Nullable RowTrial rows) {
        this.space = space;
        this.parser = parser;
        this.rows = rows;
        this.found = SessionSettings.capture(space.jdbc());
    }

    /** Leaves operations out. */
    void without(Collection<Operation> operations) {
        this.untried.addAll(operations);
    }

    /** Gives a file with what was found out about it. */
    GeneratedFile noted(GeneratedFile file) {
        GeneratedFile noted = file.withNotes(this.notes.getOrDefault(file.header(), Set.of()));
        boolean whole = file.up().without(this.untried).equals(file.up())
                && file.down().without(this.untried).equals(file.down());
        return whole ? noted : noted
            .withFirstNote("owners and privileges that are not compared are given back to what is created again;"
                    + " these statements were not tried on the scratch server, which may not have the roles");
    }

    /**
     * Runs a file. If it fails on rows, it is noted, and tried again without them.
     * @throws MigrateException with {@code NOT_PROVEN}
     */
    void run(GeneratedFile whole, Direction way) {
        GeneratedFile file = whole.withUp(whole.up().without(this.untried))
            .withDown(whole.down().without(this.untried));
        Migration migration = this.parser.parse("the generated revision",
                file.sql(this.parser::literally).getBytes(StandardCharsets.UTF_8));
        MigrationBody.Script script = (MigrationBody.Script) ((way == Direction.UPGRADE) ? migration.upgrade()
                : migration.downgrade());
        try {
            List<SqlStatement> statements = script.script().statements();
            int from = 0;
            while (from < statements.size()) {
                from = attempt(file, way, script, from);
            }
        }
        finally {
            this.found.restore(this.space.jdbc());
        }
    }

    /** Gives the statement to go on with; behind the last if all have run. */
    private int attempt(GeneratedFile file, Direction way, MigrationBody.Script script, int from) {
        List<SqlStatement> statements = script.script().statements();
        boolean transactional = script.options().transactional();
        try {
            if (transactional) {
                this.space.transact(() -> statements.forEach(this.space::execute));
            }
            else {
                statements.subList(from, statements.size()).forEach(this.space::execute);
            }
            return statements.size();
        }
        catch (StatementRefused ex) {
            int failed = statements.indexOf(ex.statement());
            Block block = ((way == Direction.UPGRADE) ? file.up() : file.down()).block(failed);
            PartId part = (block != null) ? block.part() : null;
            PartId retyped = (way == Direction.DOWNGRADE) ? retyped(block) : null;
            if (this.rows != null && retyped != null && this.rows.isKept(retyped)) {
                // the values are those that the upgrade wrote
                throw failed(block, way, ex, ConversionHint.of(way, List.of(retyped)) + Proof.OR_BY_HAND);
            }
            String note = (this.rows != null) ? this.rows.giveWay(ex.sql(), part) : null;
            if (note == null) {
                throw failed(block, way, ex, hint(part, ex.sql().getSQLState()));
            }
            this.notes.computeIfAbsent(file.header(), (header) -> new LinkedHashSet<>())
                .add((way == Direction.UPGRADE) ? note : "the downgrade: " + note);
            return transactional ? 0 : failed;
        }
    }

    /** Gives the column whose type a block changes; null if it changes none. */
    private static @Nullable PartId retyped(@Nullable Block block) {
        if (block == null) {
            return null;
        }
        boolean retypes = block.operations()
            .stream()
            .anyMatch((operation) -> operation instanceof Operation.Alter alter
                    && alter.change() instanceof ColumnAlteration.SetType);
        return retypes ? block.part() : null;
    }

    private static MigrateException failed(@Nullable Block block, Direction way, StatementRefused ex, String hint) {
        String text = ex.statement().text();
        String heading = (block != null && block.heading() != null) ? "\"" + block.heading().replace("\"", "'") + "\""
                : "a statement";
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.NOT_PROVEN,
                    "the generated " + word(way) + " does not run: " + SqlErrors.message(ex.sql()))
            .withDetail(heading + " failed on a copy of the live schema with SQLSTATE " + ex.sql().getSQLState() + ": "
                    + SchemaCopy.oneLine(text) + ". Nothing was written.")
            .withHint(hint), ex);
    }

    /** Gives the way out of what PostgreSQL refuses whatever is written. */
    private static String hint(@Nullable PartId part, @Nullable String state) {
        PartKind kind = (part != null) ? part.kind() : null;
        if (kind == PartKind.DOMAIN_CONSTRAINT && FEATURE_NOT_SUPPORTED.equals(state)) {
            return "PostgreSQL does not check values in arrays and composite types. Add NOT VALID to the constraint in"
                    + " the desired schema, so that it holds for new values.";
        }
        if (kind == PartKind.COLUMN && INVALID_TABLE_DEFINITION.equals(state)) {
            return "PostgreSQL changes neither a column of a partition key nor one that several parents hand down."
                    + " Write this revision by hand: for a key, a new table that takes the rows; else ALTER TABLE …"
                    + " NO INHERIT for all parents but one, the change in each parent, and INHERIT again.";
        }
        return Proof.HINT;
    }

    static String word(Direction way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

}
