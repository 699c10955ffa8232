package dev.migrate.plan;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Setting;
import dev.migrate.sql.EnumValue;
import dev.migrate.sql.ObjectChange;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * The enum values that a transaction adds, which PostgreSQL does not let it use unless it
 * has created the enum, too.
 */
final class NewEnumValues {

    private final List<EnumValue> added = new ArrayList<>();

    private final List<SqlStatement> before = new ArrayList<>();

    /**
     * Gives each statement of a step that uses one; all steps so far are in one
     * transaction.
     */
    List<Diagnostic> usedBy(MigrationStep step) {
        List<Diagnostic> used = new ArrayList<>();
        for (SqlStatement statement : step.transactional()) {
            this.added.stream().filter(statement::uses).forEach((value) -> used.add(refused(step, statement, value)));
            accept(statement);
        }
        return used;
    }

    private void accept(SqlStatement statement) {
        EnumValue value = statement.addedEnumValue();
        if (value != null && !isCreated(value.type())) {
            this.added.add(value);
        }
        else if (!this.added.isEmpty() && (statement.changesSetting() || statement.runsCode())) {
            // the same name may mean another type
            this.added.clear();
        }
        this.before.add(statement);
    }

    private boolean isCreated(QualifiedName type) {
        ObjectChange created = new ObjectChange(true, "TYPE", null, type);
        return this.before.stream().anyMatch((statement) -> created.equals(statement.objectChange()));
    }

    private static Diagnostic refused(MigrationStep step, SqlStatement statement, EnumValue value) {
        return Diagnostic
            .error(DiagnosticCode.BAD_SECTION,
                    "a statement of revision \"" + step.migration().id() + "\" uses value \"" + value.value()
                            + "\" of enum " + value.type().sql() + " in the transaction that adds it")
            .at(statement.location())
            .withDetail("PostgreSQL refuses it until the value is committed; nothing was run.")
            .withHint(Advice.of("Put the statement into a later revision, and leave ")
                .setting(Setting.TRANSACTION)
                .text(" at per-revision."));
    }

}
