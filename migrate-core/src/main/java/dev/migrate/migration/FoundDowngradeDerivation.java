package dev.migrate.migration;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.FoundState;
import dev.migrate.change.Operation;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.UndoStep;
import dev.migrate.change.WayBack;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.FoundQueries;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.migration.FoundDowngrade.Found;
import dev.migrate.migration.FoundDowngrade.Part;
import dev.migrate.migration.FoundDowngrade.Text;
import java.util.ArrayList;
import java.util.List;

/** Derives a downgrade that depends on what the upgrade finds. */
final class FoundDowngradeDerivation {

    private final List<RecordedOperation> upgrade;

    private final boolean outside;

    private final List<Diagnostic> findings;

    private boolean transactional = true;

    FoundDowngradeDerivation(List<RecordedOperation> upgrade, boolean outside, List<Diagnostic> findings) {
        this.upgrade = upgrade;
        this.outside = outside;
        this.findings = findings;
    }

    FoundDowngrade of(WayBack back) {
        List<Part> parts = new ArrayList<>();
        for (UndoStep step : back.steps()) {
            try {
                parts.add(part(step));
            }
            catch (BadOperationException ex) {
                this.findings.add(Diagnostic
                    .error(DiagnosticCode.MISSING_DOWNGRADE, "no downgrade can be derived from " + ex.text())
                    .withHint(ex.hint())
                    .at(step.location()));
            }
        }
        return new FoundDowngrade(parts, this.transactional);
    }

    private Part part(UndoStep step) {
        if (step instanceof UndoStep.Fixed fixed) {
            return new Text(text(fixed.recorded()));
        }
        UndoStep.Found found = (UndoStep.Found) step;
        if (found.usual() != null) {
            text(new RecordedOperation(found.usual(), found.location()));
        }
        FoundState state = FoundQueries.of(found, this.outside);
        requireReadable(found, state);
        return new Found(found.number(), state);
    }

    private String text(RecordedOperation recorded) {
        List<DdlStatement> statements = OperationDdl.statements(recorded);
        this.transactional &= statements.stream().noneMatch(DdlStatement::separate);
        return FoundState.terminated(statements.stream().map((statement) -> statement.statement().text()).toList());
    }

    // outside a transaction the state is read before the first statement, with the names
    // that things have then
    private void requireReadable(UndoStep.Found found, FoundState state) {
        boolean renamed = this.upgrade.stream()
            .limit(found.number())
            .map(RecordedOperation::operation)
            .anyMatch((earlier) -> earlier instanceof Operation.Rename || earlier instanceof Operation.Move);
        if (this.outside && (renamed || state.comparison() != null)) {
            throw new BadOperationException("what depends on the state, in a revision that runs outside a transaction",
                    "Put it into a separate revision, or write downgrade().");
        }
    }

}
