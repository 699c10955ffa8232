package dev.migrate.boot.actuate;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.report.RevisionReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * One revision, as {@code /actuator/migrations/{migrator}/{revision}} answers.
 *
 * @param revision its id
 * @param revises what it revises
 * @param dependsOn what must be applied before it
 * @param branchLabels the labels that it declares
 * @param message one line for people
 * @param source the file or class, without folders of this machine; null for one that
 * only the database knows
 * @param history what ran of it, oldest first
 */
public record RevisionDescriptor(String revision, List<String> revises, List<String> dependsOn,
        List<String> branchLabels, String message, @Nullable String source,
        List<MigrationsDescriptor.History> history) implements OperationResponseBody {

    static RevisionDescriptor of(RevisionReport report, List<MigrationsDescriptor.History> history) {
        return new RevisionDescriptor(report.id(), report.revises(), report.dependsOn(), report.branchLabels(),
                report.message(), source(report), history);
    }

    private static @Nullable String source(RevisionReport report) {
        return (report.source() != null) ? SourceLocation.of(report.source()).withoutFolders().source() : null;
    }

    /** A revision without a file is described by what the history kept. */
    static RevisionDescriptor of(MigrationsDescriptor.History last, List<MigrationsDescriptor.History> history) {
        return new RevisionDescriptor(last.revision(), last.revises(), List.of(), List.of(), last.message(), null,
                history);
    }

}
