package dev.migrate.plan;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Setting;
import dev.migrate.sql.EnumValue;
import dev.migrate.sql.ObjectChange;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The enum values that a transaction adds, which PostgreSQL does not let it use unless it
 * has created the enum, too.
 */
final class NewEnumValues {

    private final List<EnumValue> added = new ArrayList<>();

    private final Set<ObjectChange> created = new HashSet<>();

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
        ObjectChange change = statement.objectChange();
        if (change != null && change.created()) {
            this.created.add(change);
        }
        else if (value != null && !this.created.contains(new ObjectChange(true, "TYPE", null, value.type()))) {
            this.added.add(value);
        }
        else if (statement.changesSetting() || statement.runsCode()) {
            // the same name may mean another type
            this.added.clear();
        }
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
