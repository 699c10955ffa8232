package dev.migrate.plan;

import dev.migrate.history.Application;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationSet;
import dev.migrate.report.OtherRevision;
import dev.migrate.revision.Direction;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose the applied revisions are. One that another application has applied is
 * that one's, unless this application has it with the same text: then it is both's.
 *
 * @param application who asks
 * @param files its revisions
 * @param state the database's state
 */
public record Ownership(Application application, MigrationSet files, DatabaseState state) {

    /**
     * Gives those of some revisions that are another application's.
     * @param ids the applied revisions
     * @return what the history names, sorted by id
     */
    public List<OtherRevision> others(Collection<String> ids) {
        return ids.stream().sorted().map(this::other).filter(Objects::nonNull).toList();
    }

    /**
     * Gives those that this application may not touch.
     * @param ids the applied revisions
     * @return what the history names, sorted by id
     */
    public List<OtherRevision> foreign(Collection<String> ids) {
        return others(ids).stream()
            .filter((other) -> !this.application.permitted().contains(other.revision()))
            .toList();
    }

    /** Gives null for one that is this application's, or no application's. */
    private @Nullable OtherRevision other(String id) {
        StepRecord step = this.state.settled().get(id);
        if (step == null || step.direction() != Direction.UPGRADE || !this.application.isOther(step.application())) {
            return null;
        }
        Migration file = this.files.find(id);
        return (file == null || file.differs(step.checksum())) ? new OtherRevision(id, step.application(), file != null)
                : null;
    }

}
