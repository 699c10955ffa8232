package dev.migrate.plan;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.RecordedRevision;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SqlMigrationParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The downgrades that depend on what an upgrade found, as the history keeps them. */
public final class StoredDowngrades {

    private final List<RecordedRevision> records;

    private final SqlMigrationParser parser;

    /**
     * Takes what the history has.
     * @param records what it knows of applied revisions
     * @param parser reads the downgrades
     */
    public StoredDowngrades(List<RecordedRevision> records, SqlMigrationParser parser) {
        this.records = List.copyOf(records);
        this.parser = parser;
    }

    /**
     * Returns whether a plan needs the history.
     * @param plan the plan
     * @return true if it has such a downgrade
     */
    public static boolean areIn(MigrationPlan plan) {
        return plan.steps().stream().anyMatch((step) -> step.body() instanceof MigrationBody.Stored);
    }

    /**
     * Puts the statements in.
     * @param plan a downgrade
     * @return the plan as it runs
     * @throws MigrateException with each revision whose downgrade the history does not
     * keep
     */
    public MigrationPlan in(MigrationPlan plan) {
        List<Diagnostic> findings = new ArrayList<>();
        List<MigrationStep> steps = plan.steps().stream().map((step) -> stored(step, findings)).toList();
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
        return new MigrationPlan(plan.before(), steps);
    }

    private MigrationStep stored(MigrationStep step, List<Diagnostic> findings) {
        Migration migration = step.migration();
        if (!(step.body() instanceof MigrationBody.Stored)) {
            return step;
        }
        String section = section(migration.id());
        if (section == null) {
            findings
                .add(Diagnostic
                    .error(DiagnosticCode.IRREVERSIBLE,
                            "revision \"" + migration.id()
                                    + "\" has no downgrade: it depends on what the upgrade found")
                    .at(migration.revision().location())
                    .withDetail(
                            "The history does not keep it, because the revision was stamped, or applied by an earlier"
                                    + " version. Nothing was run.")
                    .withHint("Choose a target above it, write its downgrade(), or restore a backup."));
            return step;
        }
        MigrationBody body = this.parser.parseDowngrade("history of " + migration.id(), section);
        return new MigrationStep(
                new Migration(migration.revision(), migration.upgrade(), body, migration.checksum(), section),
                step.direction(), step.dependsOn(), step.removed(), step.added());
    }

    private @Nullable String section(String id) {
        return this.records.stream()
            .filter((record) -> record.id().equals(id) && record.downgradeSection() != null)
            .map(RecordedRevision::downgradeSection)
            .findFirst()
            .orElse(null);
    }

}
