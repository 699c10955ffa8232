package dev.migrate.command;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.autogenerate.RunTimePartitions;
import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.List;

/** Says each difference of two schemas as a finding. */
final class SchemaFindings {

    private SchemaFindings() {
    }

    /** What was done by hand: the changes lead from the revisions to the database. */
    static List<Diagnostic> drift(List<SchemaChange> changes, SchemaSnapshot live) {
        return changes.stream().map((change) -> {
            String what = switch (change.action()) {
                case CREATE -> " is in the database and in no revision";
                case ALTER, RENAME -> " is not as the revisions made it";
                case DROP -> " is missing in the database";
            };
            return Diagnostic.error(DiagnosticCode.DRIFT, change.part() + what)
                .withDetail("As if this had been run: " + sql(change))
                .withHint(Advice.of("Run ")
                    .command("drift", "--sql")
                    .text(" for what would undo it, or write it as a revision and run ")
                    .command("stamp", "REVISION")
                    .text(" with its id." + partitions(change, live)));
        }).toList();
    }

    /** What is missing in revisions: the changes lead from them to the desired schema. */
    static List<Diagnostic> desired(List<SchemaChange> changes) {
        return changes.stream().map((change) -> {
            String what = switch (change.action()) {
                case CREATE -> " is desired and in no revision";
                case ALTER, RENAME -> " is not as it is desired";
                case DROP -> " is in a revision and not desired";
            };
            return Diagnostic.error(DiagnosticCode.DESIRED_SCHEMA_DIFFERS, change.part() + what)
                .withDetail("What is missing: " + sql(change))
                .withHint(Advice.of("Run ").command("revision", "--autogenerate", "-m", "…").text("."));
        }).toList();
    }

    private static String partitions(SchemaChange change, SchemaSnapshot live) {
        QualifiedName table = RunTimePartitions.top(change.part(), live);
        return (table != null && change.action() == Action.CREATE) ? " " + RunTimePartitions.hint(table) : "";
    }

    private static String sql(SchemaChange change) {
        String sql = String.join("; ", change.sql()).strip().replaceAll("\\s+", " ");
        return (sql.length() > 300) ? sql.substring(0, 300) + " …" : sql;
    }

}
