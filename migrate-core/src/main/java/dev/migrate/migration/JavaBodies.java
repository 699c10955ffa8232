package dev.migrate.migration;

import dev.migrate.change.Inversion;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.RepeatedNames;
import dev.migrate.change.SqlOperation;
import dev.migrate.change.WayBack;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.operation.Operations;
import dev.migrate.recording.Author;
import dev.migrate.recording.IrreversibleException;
import dev.migrate.recording.OperationRecorder;
import dev.migrate.recording.OperationWriter;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.sql.SqlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Both ways of a Java revision, found by recording it: code that runs in one transaction,
 * or, where a change needs a separate transaction, the statements that it comes to.
 */
final class JavaBodies {

    private static final SectionOptions OUTSIDE = new SectionOptions(false, null, null, true);

    private final JavaMigration instance;

    private final Class<?> type;

    private final Revision revision;

    private final NamingConvention naming;

    private final List<Diagnostic> findings = new ArrayList<>();

    JavaBodies(JavaMigration instance, Class<?> type, Revision revision, NamingConvention naming) {
        this.instance = instance;
        this.type = type;
        this.revision = revision;
        this.naming = naming;
    }

    Migration migration(List<Diagnostic> found) {
        Author author = Author.of(this.revision.id(), this.type);
        Migration migration = migration(author);
        this.findings.forEach((finding) -> found.add(author.named(finding)));
        return migration;
    }

    private Migration migration(Author author) {
        Recording up = record(author, this.instance::upgrade);
        if (up.irreversible() != null) {
            this.findings.add(Diagnostic.error(DiagnosticCode.BAD_OPERATION, "upgrade() calls irreversible()")
                .withHint("Call it in downgrade().")
                .at(up.irreversible().diagnostic().location()));
        }
        this.findings.addAll(RepeatedNames.of(up.operations()));
        MigrationBody upgrade = body(up, Direction.UPGRADE);
        if (!isDowngradeWritten()) {
            return derived(up, upgrade);
        }
        Recording down = record(author, this.instance::downgrade);
        this.findings.addAll(RepeatedNames.of(down.operations()));
        MigrationBody downgrade = (down.irreversible() != null)
                ? new MigrationBody.Irreversible(down.irreversible().reason()) : body(down, Direction.DOWNGRADE);
        return new Migration(this.revision, upgrade, downgrade, null, section(down));
    }

    // so that an application that does not have the class yet, or any more, can go back
    private @Nullable String section(Recording down) {
        if (down.irreversible() != null) {
            return "-- migrate:irreversible: " + down.irreversible().reason().replaceAll("\\R", " ") + "\n";
        }
        boolean whole = down.end() == End.WHOLE && down.operations().stream().noneMatch(JavaBodies::isRows);
        if (!whole || !this.findings.isEmpty()) {
            return null;
        }
        List<DdlStatement> statements = OperationDdl.statements(down.operations());
        boolean separate = statements.stream().anyMatch(DdlStatement::separate);
        return statements.stream()
            .map((statement) -> statement.statement().written() + "\n;\n")
            .collect(Collectors.joining("", "-- migrate:down" + (separate ? " transaction:false\n" : "\n"), ""));
    }

    private Recording record(Author author, Consumer<Operations> method) {
        OperationRecorder recorder = new OperationRecorder(author);
        OperationWriter writer = new OperationWriter(recorder, author, this.naming);
        try {
            writer.write(method);
            // the exception that ends a recording at jdbc() may have been caught by the
            // author
            End end = recorder.usesJdbc() ? End.JDBC : End.WHOLE;
            return new Recording(recorder.operations(), end, null, null);
        }
        catch (MigrateException ex) {
            if (writer.refusal() == null && recorder.usesJdbc()) {
                return new Recording(recorder.operations(), End.JDBC, ex.diagnostic().location(), null);
            }
            if (ex instanceof IrreversibleException irreversible) {
                return new Recording(recorder.operations(), End.WHOLE, null, irreversible);
            }
            this.findings.addAll(ex.diagnostics());
        }
        catch (Exception | Error ex) {
            if (!Author.isFailure(ex)) {
                throw ex;
            }
            // it may be content with a database; if not, the run reports it with its line
            return new Recording(recorder.operations(), End.UNKNOWN, null, null);
        }
        return new Recording(List.of(), End.UNKNOWN, null, null);
    }

    private Migration derived(Recording up, MigrationBody upgrade) {
        if (up.end() == End.JDBC) {
            this.findings
                .add(Diagnostic
                    .error(DiagnosticCode.MISSING_DOWNGRADE,
                            "no downgrade can be derived from revision \"" + this.revision.id()
                                    + "\", which uses jdbc()")
                    .withHint("Write its downgrade(), or let that call op.irreversible(\"why\").")
                    .at(up.jdbcLocation()));
        }
        WayBack back = Inversion.of((up.end() == End.WHOLE) ? up.operations() : List.of());
        this.findings.addAll(back.obstacles());
        if (back.obstacles().isEmpty() && back.dependsOnState()) {
            boolean outside = upgrade instanceof MigrationBody.Script;
            FoundDowngrade downgrade = new FoundDowngradeDerivation(up.operations(), outside, this.findings).of(back);
            return new Migration(this.revision, upgrade, new MigrationBody.Stored(downgrade), null, null);
        }
        Recording down = new Recording(back.operations(), (up.end() == End.WHOLE) ? End.WHOLE : End.UNKNOWN, null,
                null);
        return new Migration(this.revision, upgrade, body(down, Direction.DOWNGRADE), null, section(down));
    }

    private MigrationBody body(Recording recording, Direction direction) {
        MigrationBody.Code code = new MigrationBody.Code(this.instance, direction, this.naming,
                (recording.end() == End.WHOLE) ? recording.operations() : null);
        List<DdlStatement> statements;
        try {
            // rows are read when they are inserted, and only then
            statements = OperationDdl
                .statements(recording.operations().stream().filter((recorded) -> !isRows(recorded)).toList());
        }
        catch (MigrateException ex) {
            this.findings.addAll(ex.diagnostics());
            return code;
        }
        DdlStatement separate = statements.stream().filter(DdlStatement::separate).findFirst().orElse(null);
        if (areRowsOutside(recording.operations(), separate != null)) {
            return code;
        }
        if (separate == null) {
            return code;
        }
        if (recording.end() == End.JDBC) {
            this.findings.add(Diagnostic
                .error(DiagnosticCode.BAD_OPERATION,
                        "a change that needs a separate transaction shares a revision with jdbc()")
                .at(separate.statement().location())
                .withHint("Put it into a separate revision."));
            return code;
        }
        PartialUndo undo = (direction == Direction.UPGRADE) ? new PartialUndo(recording.operations()) : null;
        return new MigrationBody.Script(SqlScript.of(statements.stream().map(DdlStatement::statement).toList()),
                OUTSIDE, undo);
    }

    // they would have to be in memory, as statements
    private boolean areRowsOutside(List<RecordedOperation> operations, boolean separate) {
        List<RecordedOperation> rows = operations.stream().filter(JavaBodies::isRows).toList();
        if (rows.isEmpty()
                || !(separate || rows.stream().anyMatch((it) -> it.operation() instanceof SqlOperation.Outside))) {
            return false;
        }
        this.findings.add(Diagnostic
            .error(DiagnosticCode.BAD_OPERATION,
                    "rows are added in a revision with a change that needs a separate transaction")
            .at(rows.get(0).location())
            .withHint("Add the rows in a separate revision."));
        return true;
    }

    private static boolean isRows(RecordedOperation recorded) {
        return SqlOperation.areRows(recorded.operation());
    }

    private boolean isDowngradeWritten() {
        try {
            return this.type.getMethod("downgrade", Operations.class).getDeclaringClass() != JavaMigration.class;
        }
        catch (NoSuchMethodException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** How a recording ended. */
    private enum End {

        /** Everything is known. */
        WHOLE,
        /** The code wants a connection; what comes after is not known. */
        JDBC,
        /** The code threw something of its own. */
        UNKNOWN

    }

    private record Recording(List<RecordedOperation> operations, End end, @Nullable SourceLocation jdbcLocation,
            @Nullable IrreversibleException irreversible) {

    }

}
